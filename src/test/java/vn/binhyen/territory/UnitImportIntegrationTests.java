package vn.binhyen.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static vn.binhyen.territory.Registers.TODAY;
import static vn.binhyen.territory.Registers.of2018;
import static vn.binhyen.territory.Registers.on;
import static vn.binhyen.territory.Registers.units;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.Officer;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.Roles;
import vn.binhyen.territory.events.UnitsRegistered;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@SpringBootTest
@AutoConfigureMockMvc
@RecordApplicationEvents
@Transactional
class UnitImportIntegrationTests {

    static final Officer PLANNER =
            new Officer(UUID.randomUUID(), "a", "a", Roles.ADMINISTRATOR, null, null);
    static final LocalDate YEAR_2014 = LocalDate.parse("2014-08-15");

    @Autowired UnitImport target;
    @Autowired UnitDirectory directory;
    @Autowired UnitListing listing;
    @Autowired UnitHistory history;
    @Autowired TierManagement tiers;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEvents events;

    @BeforeEach
    void emptyRegister() {
        EmptyRegister.in(jdbc);
    }

    @Test
    void registersTheProvinceWithItsDistrictsAndCommunes() {
        assertThat(target.check(on(null), of2018())).isEmpty();

        var outcome = target.apply(on(null), of2018());

        assertThat(outcome.added()).isEqualTo(663);
        assertThat(count("district")).isEqualTo(27);
        assertThat(count("commune")).isEqualTo(635);
        var province = directory.province().orElseThrow();
        assertThat(directory.required(province, YEAR_2014).name()).isEqualTo("Tỉnh Thanh Hóa");
        assertThat(directory.below(province, Set.of("commune"), YEAR_2014))
                .hasSize(635)
                .allSatisfy(it ->
                        assertThat(it.ancestors())
                                .extracting(UnitView::tier)
                                .containsExactly("district", "province"));
    }

    @Test
    void changesNothingTheSecondTime() {
        target.apply(on("2017-04-19"), of2018());
        var before = jdbc.sql("select count(*) from territory.unit_version").query(Long.class);

        var again = target.apply(on("2017-04-19"), of2018());

        assertThat(again.added()).isZero();
        assertThat(again.changed()).isZero();
        assertThat(again.unchanged()).isEqualTo(662);
        assertThat(jdbc.sql("select count(*) from territory.unit_version").query(Long.class))
                .usingRecursiveComparison()
                .isEqualTo(before);
    }

    @Test
    void findsNamesWithoutAccents() {
        target.apply(on(null), of2018());

        assertThat(listing.search(PLANNER, "bim son", 5, TODAY))
                .extracting(UnitView::name)
                .startsWith("Thị xã Bỉm Sơn");
        assertThat(
                        listing.page(
                                        PLANNER,
                                        new UnitFilter("district", null, "BIM SON"),
                                        TODAY,
                                        50,
                                        null)
                                .items())
                .extracting(UnitView::code)
                .containsExactly("381");
    }

    @Test
    void givesAUnitANewVersionFromTheDayItsNameChanges() {
        register("2015-01-01", "commune,1,Xã Một,Xã,9", "commune,2,Xã Hai,Xã,9");
        var one = byCode("1", TODAY);

        var outcome = target.apply(on("2020-01-01"), units("commune,1,Thị trấn Mới,Thị trấn,9"));

        assertThat(outcome.changed()).isEqualTo(1);
        assertThat(history.of(one.id()))
                .extracting(
                        it -> it.unit().name(),
                        it -> it.unit().validFrom(),
                        it -> it.unit().validTo())
                .containsExactly(
                        tuple("Thị trấn Mới", LocalDate.parse("2020-01-01"), null),
                        tuple(
                                "Xã Một",
                                LocalDate.parse("2015-01-01"),
                                LocalDate.parse("2020-01-01")));
        assertThat(directory.required(one.id(), LocalDate.parse("2019-12-31")).name())
                .isEqualTo("Xã Một");
        assertThat(directory.find(one.id(), LocalDate.parse("2014-12-31"))).isEmpty();
        assertThat(byCode("2", TODAY).name()).isEqualTo("Xã Hai");
    }

    @Test
    void takesAnotherSpellingForNoChange() {
        register("2015-01-01", "commune,1,Xã Quý Hóa,Xã,9");

        var outcome = target.apply(on("2020-01-01"), units("commune,1,Xã Quí Hoá,Xã,9"));

        assertThat(outcome.changed()).isZero();
        assertThat(target.apply(on("2020-01-01"), units("commune,1,Xã Quỳ Hóa,Xã,9")).changed())
                .isEqualTo(1);
    }

    @Test
    void knowsAUnitBackwardsFromAnEarlierList() {
        register("2019-12-01", "commune,1,Xã Một,Xã,9");
        var one = byCode("1", TODAY);

        target.apply(on("2017-01-01"), units("commune,1,Xã Cũ,Xã,9"));

        assertThat(directory.required(one.id(), LocalDate.parse("2018-01-01")).name())
                .isEqualTo("Xã Cũ");
        assertThat(directory.required(one.id(), TODAY).name()).isEqualTo("Xã Một");
    }

    @Test
    void saysWhatIsWrongWithEachRow() {
        register(null, "district,1,Huyện Một,Huyện,9");

        var messages =
                target.check(
                        on(null),
                        units(
                                "commune,11,Xã A,Xã,1",
                                "commune,11,Xã B,Xã,1",
                                "commune,12,Xã C,Xã,404",
                                "commune,13,,Xã,1",
                                "ward,14,Xã D,Xã,1",
                                "commune,15,Xã E,Xã,16",
                                "commune,16,Xã F,Xã,15",
                                "district,2,Huyện Hai,Huyện,11",
                                "province,8,Tỉnh Khác,Tỉnh,",
                                "commune,17,Xã G,Xã,"));

        assertThat(messages)
                .extracting(RowMessage::line, RowMessage::column, RowMessage::key)
                .containsExactlyInAnyOrder(
                        tuple(3, "code", "territory.refusal.duplicate-code"),
                        tuple(4, "parent_code", "territory.refusal.unknown-parent"),
                        tuple(5, "name", "territory.refusal.missing-name"),
                        tuple(6, "level", "territory.refusal.unknown-level"),
                        tuple(7, "parent_code", "territory.refusal.cycle"),
                        tuple(8, "parent_code", "territory.refusal.cycle"),
                        tuple(9, "parent_code", "territory.refusal.tier-order"),
                        tuple(10, "code", "territory.refusal.other-province"),
                        tuple(11, "parent_code", "territory.refusal.missing-parent"));
    }

    @Test
    void storesDecomposedNamesComposed() {
        register(null, Normalizer.normalize("commune,1,Xã Bỉm Sơn,Xã,9", Normalizer.Form.NFD));

        assertThat(byCode("1", TODAY).name()).isEqualTo("Xã Bỉm Sơn");
    }

    @Test
    void readsTheStatisticsOfficesLayout() {
        var rows =
                Registers.rows(
                        "province_name,province_code,district_name,district_code,commune_name,commune_code,level"
                                .split(","),
                        List.of(
                                "Tỉnh Thanh Hóa,38,Thị xã Bỉm Sơn,381,Phường Bắc Sơn,14809,Phường",
                                "Tỉnh Thanh Hóa,38,Thị xã Bỉm Sơn,381,Xã Quang Trung,14824,Xã"));

        assertThat(target.check(on(null), rows)).isEmpty();
        assertThat(target.apply(on(null), rows).added()).isEqualTo(4);
        assertThat(byCode("14809", TODAY).parent()).isEqualTo(byCode("381", TODAY).id());
        assertThat(byCode("381", TODAY).type()).isEqualTo("Thị xã");
    }

    @Test
    void takesATierDefinedByAnAdministratorAndATypeNotSeenBefore() {
        tiers.define(new DefineTier("group", "Tổ liên gia", null, "village"));
        register(
                null,
                "group,g1,Tổ liên gia 1,Tổ liên gia,v1",
                "village,v1,Thôn Yên,Thôn,c1",
                "commune,c1,Xã Một,Xã,9");

        assertThat(directory.placed(List.of(byCode("g1", TODAY).id()), TODAY))
                .singleElement()
                .satisfies(it ->
                        assertThat(it.ancestors())
                                .extracting(UnitView::code)
                                .containsExactly("v1", "c1", "9"));
    }

    @Test
    void keepsFiguresOfHouseholdsByDay() {
        register(null, "commune,1,Xã Một,Xã,9");
        var head = "level,code,name,type,parent_code,households".split(",");
        var rows = Registers.rows(head, List.of("commune,1,Xã Một,Xã,9,1.835"));

        assertThat(target.apply(on("2024-01-01"), rows).changed()).isEqualTo(1);
        assertThat(target.apply(on("2024-01-01"), rows).changed()).isZero();
        var unit = byCode("1", TODAY).id();
        assertThat(history.households(unit, TODAY).orElseThrow().number()).isEqualTo(1835);
        assertThat(history.households(unit, LocalDate.parse("2023-12-31"))).isEmpty();
    }

    @Test
    void announcesWhatItRegisteredAThousandAtATime() {
        var lines = new ArrayList<String>();
        lines.add("province,9,Tỉnh Chín,Tỉnh,");
        for (int i = 0; i < 2000; i++) {
            lines.add("commune,c%d,Xã %d,Xã,9".formatted(i, i));
        }

        target.apply(on("2020-01-01"), units(lines.toArray(String[]::new)));

        assertThat(events.stream(UnitsRegistered.class))
                .extracting(it -> it.units().size(), UnitsRegistered::effectiveOn)
                .containsExactly(
                        tuple(1000, LocalDate.parse("2020-01-01")),
                        tuple(1000, LocalDate.parse("2020-01-01")),
                        tuple(1, LocalDate.parse("2020-01-01")));
    }

    private void register(@Nullable String day, String... lines) {
        target.apply(on(null), units("province,9,Tỉnh Chín,Tỉnh,"));
        assertThat(target.check(on(day), units(lines))).isEmpty();
        target.apply(on(day), units(lines));
    }

    private UnitView byCode(String code, LocalDate day) {
        return directory.byCode(List.of(code), day).getFirst();
    }

    private long count(String tier) {
        return listing.page(PLANNER, new UnitFilter(tier, null, null), TODAY, 1, null).total();
    }
}
