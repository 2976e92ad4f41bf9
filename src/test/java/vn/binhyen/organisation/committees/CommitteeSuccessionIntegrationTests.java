package vn.binhyen.organisation.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.organisation.BodyDirectory;
import vn.binhyen.organisation.BodyFilter;
import vn.binhyen.organisation.BodyLife;
import vn.binhyen.organisation.BodyView;
import vn.binhyen.organisation.Decision;
import vn.binhyen.organisation.OrganisationScene;
import vn.binhyen.organisation.UnitSuccession;
import vn.binhyen.organisation.figures.OrganisationSummary;
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
import java.util.List;
import java.util.Objects;
import java.util.Set;

@SpringBootTest
@Transactional
class CommitteeSuccessionIntegrationTests {

    private static final LocalDate DAY = LocalDate.parse("2025-07-01");

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CommitteeSuccession listener;
    @Autowired UnitSuccession followed;
    @Autowired HeldBodies held;
    @Autowired BodyLife life;
    @Autowired BodyDirectory directory;
    @Autowired OrganisationSummary summary;

    @SuppressWarnings("NullAway.Init")
    private OrganisationScene scene;

    private List<SuccessionEdge> edges = List.of();

    /** The listener itself, so that it works in the transaction of the test. */
    @SuppressWarnings("NullAway.Init")
    private CommitteeSuccession succession;

    /** Two communes merge into a new one; a third takes a fourth in and goes on. */
    @BeforeEach
    void communes() {
        succession = AopTestUtils.getTargetObject(listener);
        scene = new OrganisationScene(jdbc, naming, targets);
        scene.units(
                "commune,C1,Xã Một,Xã,38,",
                "commune,C2,Xã Hai,Xã,38,",
                "commune,C3,Xã Ba,Xã,38,",
                "commune,C4,Xã Bốn,Xã,38,",
                "commune,N1,Xã Mới,Xã,38,");
        scene.bodies(
                "kind,unit_code,code,name,established_on,type,members",
                "steering_committee,C1,B1,Ban Chỉ đạo,2008-06-01,commune_security,20",
                "steering_committee,C2,B2,Ban Chỉ đạo,2008-06-01,commune_security,20",
                "steering_committee,C3,B3,Ban Chỉ đạo,2008-06-01,commune_security,20",
                "steering_committee,C4,B4,Ban Chỉ đạo,2008-06-01,commune_security,20");
        edges =
                List.of(
                        merged("C1", scene.unit("N1")),
                        merged("C2", scene.unit("N1")),
                        merged("C4", scene.unit("C3")));
        OrganisationScene.signIn();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void predecessorsCommitteesCloseAndTheSuccessorGetsAProposedOneHoweverOftenItIsTold() {
        var event = reorganised();

        succession.on(event);
        succession.on(event);

        assertThat(number(DAY.minusDays(1))).isEqualTo(4);
        assertThat(number(DAY)).isEqualTo(1);
        assertThat(proposed()).extracting(BodyView::unit).containsExactly(scene.unit("N1"));
        var proposed = proposed().getFirst();
        assertThat(directory.required(scene.body("B1")).mergedInto()).isEqualTo(proposed.id());
        assertThat(directory.required(scene.body("B4")).mergedInto()).isEqualTo(scene.body("B3"));
        assertThat(directory.required(scene.body("B3")).endedOn()).isNull();
    }

    @Test
    void aProposedCommitteeCountsOnceADecisionConfirmsIt() {
        succession.on(reorganised());
        var proposed = proposed().getFirst();

        life.confirm(proposed.id(), new Decision("1/QĐ-UBND", DAY), proposed.version());

        assertThat(number(DAY)).isEqualTo(2);
        assertThat(summary.of(OrganisationScene.officer(), null, DAY).withoutCommittee())
                .doesNotContain(scene.unit("N1"));
        assertThat(held.againstUndoing(applied())).hasSize(1);
    }

    @Test
    void anUndoneReorganisationLeavesTheCommitteesAsTheyWere() {
        succession.on(reorganised());
        assertThat(held.againstUndoing(applied())).isEmpty();

        succession.on(new ReorganisationUndone(ReorganisationId.random(), DAY, edges));

        assertThat(number(DAY)).isEqualTo(4);
        assertThat(proposed()).isEmpty();
    }

    @Test
    void whatElseWorkedInAUnitThatEndedIsFoundAtItsSuccessorFromThatDay() {
        scene.bodies(
                "kind,unit_code,code,name,established_on,type,members",
                "neighbourhood_guard,C1,G1,Ban bảo vệ,2010-01-01,guard_board,9",
                "neighbourhood_guard,C4,G4,Ban bảo vệ,2010-01-01,guard_board,7");
        UnitSuccession listener = AopTestUtils.getTargetObject(followed);
        var event = reorganised();
        listener.on(event);
        listener.on(event);

        assertThat(guards("N1", DAY)).containsExactly("G1");
        assertThat(guards("C3", DAY)).containsExactly("G4");
        assertThat(guards("N1", DAY.minusDays(1))).isEmpty();
        assertThat(guards("C1", DAY.minusDays(1))).containsExactly("G1");

        listener.on(new ReorganisationUndone(event.reorganisation(), DAY, edges));
        assertThat(guards("N1", DAY)).isEmpty();
    }

    @Test
    void aFileOfTheOldCodesIsReadAsOfItsBodiesEvenIfTheSuccessorTookTheCode() {
        jdbc.sql(
                        """
                        update territory.unit_version
                           set valid = daterange(null, cast(:day as date)) where code = 'C1'
                        """)
                .param("day", DAY)
                .update();
        jdbc.sql(
                        """
                        update territory.unit_version
                           set code = 'C1', valid = daterange(cast(:day as date), null) where code = 'N1'
                        """)
                .param("day", DAY)
                .update();
        UnitSuccession listener = AopTestUtils.getTargetObject(followed);
        listener.on(reorganised());

        var line = "neighbourhood_guard,C1,G1,Ban bảo vệ,2010-01-01,guard_board,9";
        var columns = "kind,unit_code,code,name,established_on,type,members";
        scene.bodies(columns, line);

        var old = edges.getFirst().predecessor();
        var successor = Objects.requireNonNull(edges.getFirst().successor());
        assertThat(directory.required(scene.body("G1")).unit()).isEqualTo(old);
        assertThat(guards(old, DAY.minusDays(1))).containsExactly("G1");
        assertThat(guards(successor, DAY)).containsExactly("G1");

        jdbc.sql("update organisation.body set unit_id = :unit where code = 'G1'")
                .param("unit", successor.value())
                .update();
        assertThat(scene.bring("bodies", OrganisationScene.call(), columns, line).unchanged())
                .as("one entered for the successor stays with it")
                .isOne();
    }

    private List<String> guards(String unit, LocalDate day) {
        return guards(scene.unit(unit), day);
    }

    private List<String> guards(UnitId unit, LocalDate day) {
        var filter = new BodyFilter("neighbourhood_guard", unit, null);
        return directory.all(OrganisationScene.officer(), filter, day).stream()
                .map(BodyView::code)
                .toList();
    }

    @Test
    void thePreviewCountsTheCommitteesThatWouldClose() {
        var ending = Set.of(scene.unit("C1"), scene.unit("C2"), scene.unit("C4"));

        assertThat(held.touchedBy(new Concerned(DAY, ending, Set.of())))
                .extracting(Touched::key, Touched::number)
                .containsExactly(tuple("organisation.effect.committees-closed", 3L));
    }

    private UnitsReorganised reorganised() {
        return new UnitsReorganised(ReorganisationId.random(), "1686/NQ-UBTVQH15", DAY, edges);
    }

    private Applied applied() {
        return new Applied(
                DAY, Set.of(scene.unit("C1")), Set.of(scene.unit("N1"), scene.unit("C3")));
    }

    private SuccessionEdge merged(String from, UnitId into) {
        return new SuccessionEdge(scene.unit(from), into, Relation.MERGED, Share.FULL);
    }

    private List<BodyView> proposed() {
        var filter = new BodyFilter(null, null, null, null, BodyFilter.State.PROPOSED);
        return directory.all(OrganisationScene.officer(), filter, DAY);
    }

    private long number(LocalDate day) {
        return summary.of(OrganisationScene.officer(), null, day).bodies().stream()
                .mapToLong(OrganisationSummary.Line::number)
                .sum();
    }
}
