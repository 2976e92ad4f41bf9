package vn.binhyen.communitymodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import org.springframework.security.core.context.SecurityContextHolder;

import vn.binhyen.Marks;
import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.communitymodels.events.ModelInaugurated;
import vn.binhyen.communitymodels.events.ModelReplicated;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.events.ReorganisationId;
import vn.binhyen.territory.events.ReorganisationUndone;
import vn.binhyen.territory.events.Share;
import vn.binhyen.territory.events.SuccessionEdge;
import vn.binhyen.territory.events.UnitsReorganised;
import vn.binhyen.territory.spi.ReorganisationEffect.Applied;
import vn.binhyen.territory.spi.ReorganisationEffect.Concerned;
import vn.binhyen.territory.spi.ReorganisationEffect.Touched;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** What models announce, and what reorganisations of units do to them; all of it committed. */
@SpringBootTest
@AutoConfigureMockMvc
@EnableScenarios
class ModelEventsIntegrationTests {

    private static final LocalDate START = LocalDate.parse("2015-03-20");
    private static final LocalDate DAY = LocalDate.parse("2025-07-01");
    private static final Decision DECISION = new Decision("25/QĐ-UBND", START);

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired ModelLife life;
    @Autowired ModelCatalogue catalogue;
    @Autowired ModelHistory history;
    @Autowired HeldModels held;
    @Autowired HomelessSites homeless;
    @Autowired ModelRecords records;
    @Autowired ModelDueItems dueItems;

    private final String mark = Marks.fresh();

    @SuppressWarnings("NullAway.Init")
    private ModelScene scene;

    @BeforeEach
    void signIn() {
        ModelScene.signIn();
        scene = new ModelScene(jdbc, naming, targets);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anInaugurationIsAnnouncedToOtherModules(Scenario scenario) {
        var id = proposed("A", UnitId.random());

        scenario.stimulate(() -> life.inaugurate(id, START, DECISION, null))
                .andWaitForEventOfType(ModelInaugurated.class)
                .matchingMappedValue(ModelInaugurated::model, id)
                .toArriveAndVerify(it -> assertThat(it.decidedOn()).isEqualTo(START));
    }

    @Test
    void aReplicaIsAnnouncedWithItsOrigin(Scenario scenario) {
        var id = working("B", UnitId.random());
        var elsewhere = UnitId.random();

        scenario.stimulate(() ->
                        life.replicate(
                                id,
                                scene.facts("C" + mark, "Camera", elsewhere),
                                List.of(elsewhere),
                                START.plusYears(1),
                                null))
                .andWaitForEventOfType(ModelReplicated.class)
                .matchingMappedValue(ModelReplicated::origin, id)
                .toArriveAndVerify(it -> assertThat(it.unit()).isEqualTo(elsewhere));
    }

    @Test
    void sitesAndHostsMoveWithTheirUnitsAndComeBackHoweverOftenItIsTold(Scenario scenario) {
        var merged = UnitId.random();
        var split = UnitId.random();
        var into = UnitId.random();
        var rest = UnitId.random();
        var part = UnitId.random();
        var id = working("D", merged);
        life.spread(id, split, START.plusYears(1), null);
        var edges =
                List.of(
                        new SuccessionEdge(merged, into, Relation.MERGED, Share.FULL),
                        new SuccessionEdge(split, part, Relation.SPLIT, Share.PARTIAL),
                        new SuccessionEdge(split, rest, Relation.SPLIT, Share.REMAINDER));
        var reorganisation = ReorganisationId.random();
        var event = new UnitsReorganised(reorganisation, "1686/NQ", DAY, edges);
        assertThat(held.touchedBy(new Concerned(DAY, Set.of(merged, split), Set.of())))
                .extracting(Touched::number)
                .containsExactly(1L, 2L);

        scenario.publish(event)
                .andWaitForStateChange(() -> units(id, DAY), it -> it.contains(into))
                .andVerify(it -> assertThat(it).containsExactlyInAnyOrder(into, rest));
        scenario.publish(event)
                .andWaitForStateChange(() -> units(id, DAY), it -> it.contains(into))
                .andVerify(it -> assertThat(it).containsExactlyInAnyOrder(into, rest));

        assertThat(units(id, DAY.minusDays(1))).containsExactlyInAnyOrder(merged, split);
        assertThat(catalogue.foundAt(List.of(merged), DAY)).containsEntry(merged, into);
        assertThat(catalogue.all(ModelFilter.workingIn(into), DAY))
                .extracting(ModelView::id)
                .contains(id);
        assertThat(held.againstUndoing(new Applied(DAY, Set.of(merged), Set.of(into, rest))))
                .isEmpty();
        life.spread(id, part, DAY, null);
        assertThat(held.againstUndoing(new Applied(DAY, Set.of(split), Set.of(part)))).hasSize(1);

        scenario.publish(new ReorganisationUndone(reorganisation, DAY, edges))
                .andWaitForStateChange(() -> units(id, DAY), it -> it.contains(merged))
                .andVerify(it -> assertThat(it).contains(merged, split));
    }

    @Test
    void aSiteOfAUnitDividedWithNoRestIsDueAndMovedByAnOfficer(Scenario scenario) {
        scene.units("commune,C1,Xã Một,Xã,38");
        var divided = UnitId.random();
        var north = UnitId.random();
        var south = UnitId.random();
        var id = working("E", divided);
        var edges =
                List.of(
                        new SuccessionEdge(divided, north, Relation.SPLIT, Share.PARTIAL),
                        new SuccessionEdge(divided, south, Relation.SPLIT, Share.PARTIAL));
        var reorganisation = ReorganisationId.random();
        var link = "/models/" + id + "/homeless";

        assertThat(due()).doesNotContain(link);
        scenario.publish(new UnitsReorganised(reorganisation, "1686/NQ", DAY, edges))
                .andWaitForStateChange(() -> homeless.of(id, DAY), it -> !it.isEmpty())
                .andVerify(it ->
                        assertThat(it)
                                .singleElement()
                                .satisfies(lost -> {
                                    assertThat(lost.unit()).isEqualTo(divided);
                                    assertThat(lost.successors())
                                            .containsExactlyInAnyOrder(north, south);
                                }));
        assertThat(due()).contains(link);
        assertThat(homeless.of(id, DAY.minusDays(1))).isEmpty();
        var site = homeless.of(id, DAY).getFirst().site();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> records.moveSite(id, site, UnitId.random()))
                .extracting(Refusal::key)
                .isEqualTo("communitymodels.refusal.no-successor");

        records.moveSite(id, site, south);

        assertThat(units(id, DAY.minusDays(1))).containsExactly(divided);
        assertThat(units(id, DAY)).containsExactly(south);
        assertThat(catalogue.required(id, DAY).sites()).isEqualTo(1);
        assertThat(due()).doesNotContain(link);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> records.moveSite(id, site, north))
                .extracting(Refusal::key)
                .isEqualTo("communitymodels.refusal.site-not-homeless");
    }

    private List<String> due() {
        var signedIn =
                java.util.Objects.requireNonNull(
                        SecurityContextHolder.getContext().getAuthentication());
        var planner =
                org.springframework.security.authentication.UsernamePasswordAuthenticationToken
                        .authenticated(
                                ModelScene.officer(
                                        vn.binhyen.shared.Roles.PLANNER, scene.unit("38")),
                                null,
                                signedIn.getAuthorities());
        return dueItems
                .dueFor(planner, DAY.plusDays(30).atStartOfDay(ZoneId.of("Asia/Ho_Chi_Minh")))
                .stream()
                .map(vn.binhyen.shell.spi.DueItem::href)
                .toList();
    }

    private List<UnitId> units(CommunityModelId id, LocalDate day) {
        return history.sites(id, day).stream().map(ModelHistory.Site::unit).toList();
    }

    private CommunityModelId working(String code, UnitId unit) {
        var id = proposed(code, unit);
        life.inaugurate(id, START, DECISION, null);
        return id;
    }

    private CommunityModelId proposed(String code, UnitId unit) {
        return life.propose(
                scene.facts(code + mark, "Dòng họ tự quản", unit), List.of(unit), START, null);
    }
}
