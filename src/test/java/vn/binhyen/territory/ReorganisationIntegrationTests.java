package vn.binhyen.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import static vn.binhyen.territory.Registers.on;
import static vn.binhyen.territory.Registers.units;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.events.ReorganisationUndone;
import vn.binhyen.territory.events.UnitsReorganised;
import vn.binhyen.territory.reorganisations.Applied;
import vn.binhyen.territory.reorganisations.ReorganisationManagement;
import vn.binhyen.territory.reorganisations.ReorganisationPreview;

import java.time.LocalDate;
import java.util.List;

@SpringBootTest
@AutoConfigureMockMvc
@RecordApplicationEvents
@Transactional
class ReorganisationIntegrationTests {

    private static final LocalDate BEFORE = LocalDate.parse("2024-12-31");
    private static final LocalDate DAY = LocalDate.parse("2025-01-01");

    @Autowired List<ImportTarget> targets;
    @Autowired ReorganisationManagement management;
    @Autowired UnitDirectory directory;
    @Autowired UnitLineage lineage;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEvents events;

    @BeforeEach
    void madeUpRegister() {
        EmptyRegister.in(jdbc);
        target("units")
                .apply(
                        on("2015-01-01"),
                        units(
                                "province,9,Tỉnh Lam Giang,Tỉnh,",
                                "district,91,Huyện Nam,Huyện,9",
                                "district,92,Huyện Bắc,Huyện,9",
                                "commune,1,Xã Một,Xã,91",
                                "commune,2,Xã Hai,Xã,91",
                                "commune,3,Xã Ba,Xã,91",
                                "commune,4,Xã Bốn,Xã,92",
                                "village,11,Thôn Đông,Thôn,1",
                                "village,12,Thôn Tây,Thôn,1",
                                "village,21,Thôn Giữa,Thôn,2"));
    }

    @Test
    void aMergedUnitEndsThoughItsCodeAndNameGoOn() {
        var one = unit("1", BEFORE);
        var two = unit("2", BEFORE);

        apply("commune,1,1,Xã Một,Xã,91,merged,full", "commune,2,1,Xã Một,Xã,91,merged,full");

        var merged = unit("1", DAY);
        assertThat(merged.id()).isNotIn(one.id(), two.id());
        assertThat(directory.find(one.id(), DAY)).isEmpty();
        assertThat(directory.find(one.id(), BEFORE)).isPresent();
        assertThat(lineage.predecessors(merged.id()))
                .extracting(UnitLineage.Edge::predecessorName)
                .containsExactly("Xã Một", "Xã Hai");
    }

    @Test
    void aUnitWithoutAnEdgeTakesOthersInAndGoesOn() {
        var one = unit("1", BEFORE);

        apply("commune,2,1,Xã Một,Xã,91,merged,full");

        assertThat(unit("1", DAY).id()).isEqualTo(one.id());
        assertThat(lineage.predecessors(one.id())).hasSize(1);
    }

    @Test
    void renamedRetypedRecodedAndReparentedUnitsStayWhoTheyAre() {
        var ids = List.of(unit("1", BEFORE).id(), unit("2", BEFORE).id(), unit("3", BEFORE).id());

        apply(
                "commune,1,1,Thị trấn Mới,Thị trấn,91,renamed+retyped,full",
                "commune,2,3,Xã Hai,Xã,91,recoded,full",
                "commune,3,2,Xã Ba,Xã,92,reparented,full");

        assertThat(ids)
                .extracting(it -> directory.required(it, DAY))
                .extracting(UnitView::code, UnitView::name, UnitView::type)
                .containsExactly(
                        tuple("1", "Thị trấn Mới", "Thị trấn"),
                        tuple("3", "Xã Hai", "Xã"),
                        tuple("2", "Xã Ba", "Xã"));
        assertThat(directory.required(ids.get(2), DAY).parent()).isEqualTo(unit("92", DAY).id());
        assertThat(directory.required(ids.get(0), BEFORE).name()).isEqualTo("Xã Một");
    }

    @Test
    void unitsBelowFollowTheRemainderAndAreFlagged() {
        var village = unit("11", BEFORE);

        apply("commune,1,5,Xã Mới,Xã,91,split,remainder", "commune,1,2,Xã Hai,Xã,91,split,partial");

        assertThat(directory.required(village.id(), DAY).parent()).isEqualTo(unit("5", DAY).id());
        assertThat(
                        jdbc.sql(
                                        "select unit_id from territory.reorganised_unit where change = 'FOLLOWED'")
                                .query((rs, row) ->
                                        new UnitId(rs.getObject(1, java.util.UUID.class)))
                                .list())
                .contains(village.id())
                .hasSize(2);
    }

    @Test
    void unitsBelowAnAbolishedTierStandUnderTheProvince() {
        apply("district,91,,,,,abolished,full", "district,92,,,,,abolished,full");

        assertThat(unit("1", DAY).parent()).isEqualTo(unit("9", DAY).id());
        assertThat(unit("4", DAY).parent()).isEqualTo(unit("9", DAY).id());
        assertThat(directory.byCode(List.of("91", "92"), DAY)).isEmpty();
    }

    @Test
    void announcesItsEdges() {
        var two = unit("2", BEFORE);

        apply("commune,2,1,Xã Một,Xã,91,merged,full");

        assertThat(events.stream(UnitsReorganised.class))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.day()).isEqualTo(DAY);
                    assertThat(it.instrument()).isEqualTo("1/NQ");
                    assertThat(it.ended()).containsExactly(two.id());
                    assertThat(it.edges()).hasSize(2);
                });
    }

    @Test
    void anUndoneReorganisationLeavesTheRegisterAsItWas() {
        var before = register();
        var done =
                apply(
                        "commune,1,5,Xã Mới,Xã,91,merged,full",
                        "commune,2,5,Xã Mới,Xã,91,merged,full",
                        "commune,3,3,Phường Ba,Phường,92,retyped,full");
        assertThat(register()).isNotEqualTo(before);

        management.undo(done.facts().getFirst());

        assertThat(register()).isEqualTo(before);
        assertThat(events.stream(ReorganisationUndone.class))
                .singleElement()
                .satisfies(it -> assertThat(it.edges()).hasSize(6));
    }

    @Test
    void cannotBeUndoneOnceALaterOneBuildsOnIt() {
        var first =
                apply(
                                "commune,1,5,Xã Mới,Xã,91,merged,full",
                                "commune,2,5,Xã Mới,Xã,91,merged,full")
                        .facts()
                        .getFirst();
        management.apply(on(null), edges("2025-07-01", "commune,5,5,Xã Năm,Xã,91,renamed,full"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> management.undo(first))
                .withMessage("territory.refusal.later-reorganisation");
    }

    @Test
    void cannotBeUndoneOnceWhoTookOthersInHasGoneItself() {
        var first = apply("commune,2,1,Xã Một,Xã,91,merged,full").facts().getFirst();
        management.apply(on(null), edges("2025-07-01", "commune,1,3,Xã Ba,Xã,91,merged,full"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> management.undo(first))
                .withMessage("territory.refusal.later-reorganisation");
    }

    @Test
    void saysWhatIsWrongWithEachRow() {
        var found =
                target("reorganisations")
                        .check(
                                on(null),
                                edges(
                                        "2025-01-01",
                                        "commune,77,1,Xã Một,Xã,91,merged,full",
                                        "commune,2,1,Xã Khác,Xã,91,merged,full",
                                        "commune,3,4,Xã Ba,Xã,91,recoded,full",
                                        "commune,4,8,Xã Tám,Xã,91,split,partial"));

        assertThat(found)
                .filteredOn(it -> !it.warning())
                .extracting(RowMessage::line, RowMessage::column, RowMessage::key)
                .contains(
                        tuple(2, "old_code", "territory.refusal.unknown-old-code"),
                        tuple(3, "new_name", "territory.refusal.code-goes-on"),
                        tuple(5, "relation", "territory.refusal.one-part"));
    }

    @Test
    void theOneThatAppliesIsWhatThePreviewShowed() {
        var preview =
                management.preview(
                        on(null),
                        edges(
                                "2025-01-01",
                                "commune,1,5,Xã Mới,Xã,91,merged,full",
                                "commune,2,5,Xã Mới,Xã,91,merged,full"));

        assertThat(preview.isRight()).isTrue();
        assertThat(unit("1", DAY).name()).isEqualTo("Xã Một");
        var day = preview.days().getFirst();
        assertThat(day.counts())
                .containsExactly(new ReorganisationPreview.TierCount("commune", 4, 3));
        assertThat(day.followers()).isEqualTo(3);
        assertThat(day.successions())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.created()).isTrue();
                    assertThat(it.above()).isEqualTo("Huyện Nam");
                    assertThat(it.parts()).hasSize(2);
                });
    }

    @Test
    void aSplitUnitsFigureGoesByTheStatedPortionsOnly() {
        var one = unit("1", BEFORE).id();
        var done =
                apply(
                        "commune,1,5,Xã Mới,Xã,91,split,remainder",
                        "commune,1,2,Xã Hai,Xã,91,split,partial");
        var into = new Carrying();

        lineage.paths(List.of(one), DAY).carry(one, 101, it -> it, into);
        assertThat(into.unknown).hasSize(2);
        assertThat(into.values).isEmpty();

        management.stateShare(done.facts().getFirst(), 2, "25 %", "Báo cáo 12/BC-UBND");
        lineage.paths(List.of(one), DAY).carry(one, 101, it -> it, into);
        assertThat(into.values)
                .containsExactlyInAnyOrder(
                        new Carrying.Value(unit("2", DAY).id(), 25),
                        new Carrying.Value(unit("5", DAY).id(), 76));
    }

    private Applied apply(String... lines) {
        return management.apply(on(null), edges("2025-01-01", lines));
    }

    private static List<ImportRow> edges(String day, String... lines) {
        var head =
                "effective_date,instrument,level,old_code,new_code,new_name,new_type,new_parent_code,relation,share"
                        .split(",");
        var instrument = day.equals("2025-01-01") ? "1/NQ" : "2/NQ";
        return Registers.rows(
                head,
                List.of(lines).stream().map(it -> day + "," + instrument + "," + it).toList());
    }

    private UnitView unit(String code, LocalDate day) {
        return directory.byCode(List.of(code), day).getFirst();
    }

    private List<String> register() {
        return jdbc.sql("select v::text from territory.unit_version v order by 1")
                .query((rs, row) -> rs.getString(1))
                .list();
    }

    private ImportTarget target(String name) {
        return targets.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }
}
