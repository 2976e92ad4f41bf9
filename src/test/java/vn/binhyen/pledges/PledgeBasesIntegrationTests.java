package vn.binhyen.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.organisation.events.HouseholdGroupsRegistered.Group;
import vn.binhyen.organisation.events.HouseholdGroupsRegistered.Households;
import vn.binhyen.organisation.events.InstitutionId;
import vn.binhyen.organisation.events.InstitutionsRegistered.Institution;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.pledges.progress.PledgeBases;
import vn.binhyen.pledges.progress.PledgeProgress;
import vn.binhyen.pledges.progress.PledgeSummary;
import vn.binhyen.pledges.progress.PledgeSummary.Query;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How many could pledge on a day: commune X1 with V1 (180) and V2 (120), X2 with V3 (90). */
@SpringBootTest
@Transactional
class PledgeBasesIntegrationTests {

    private static final LocalDate DAY = LocalDate.parse("2018-08-01");

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired GroupBook groups;
    @Autowired InstitutionCopy institutions;
    @Autowired PledgeBases bases;
    @Autowired PledgeSummary summary;
    @Autowired PledgeProgress progress;

    @SuppressWarnings("NullAway.Init")
    private PledgeScene scene;

    @BeforeEach
    void units() {
        scene = new PledgeScene(jdbc, naming, targets, groups);
        PledgeScene.signIn(PledgeScene.administrator());
        scene.units();
        jdbc.sql("delete from pledges.institution").update();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void householdsAreThoseOfTheGroupsOrWhereThereAreNoneOfTheVillages() {
        assertThat(households("X1", DAY)).isEqualTo(300);

        scene.group("G1", "V1", 30);
        scene.group("G2", "V1", 25);

        assertThat(households("V1", DAY)).isEqualTo(55);
        assertThat(households("X1", DAY)).isEqualTo(55);
        assertThat(households("X2", DAY)).isEqualTo(90);
        assertThat(bases.of(Subject.HOUSEHOLD, null, DAY)).isEqualTo(55);
    }

    @Test
    void theBaseIsThatOfTheDay() {
        var id = BodyId.random();
        told(id, "V3", 1, null, figure("2015-01-01", 20), figure("2017-01-01", 33));

        assertThat(households("V3", LocalDate.parse("2009-12-31"))).isEqualTo(90);
        assertThat(households("V3", PledgeScene.FOUNDED)).isEqualTo(20);
        assertThat(households("V3", LocalDate.parse("2016-12-31"))).isEqualTo(20);
        assertThat(households("V3", LocalDate.parse("2017-01-01"))).isEqualTo(33);
        told(id, "V2", 2, LocalDate.parse("2018-06-30"), figure("2015-01-01", 20));
        assertThat(households("V3", DAY)).isEqualTo(90);
        assertThat(households("V2", LocalDate.parse("2018-06-30"))).isEqualTo(20);
        assertThat(households("V2", LocalDate.parse("2018-07-01"))).isEqualTo(120);
        told(id, "V3", 1, null, figure("2015-01-01", 99));
        assertThat(households("V3", DAY)).isEqualTo(90);
    }

    @Test
    void whatIsToldTwiceIsCountedOnce() {
        var id = BodyId.random();
        told(id, "V1", 1, null, figure("2015-01-01", 20));
        told(id, "V1", 1, null, figure("2015-01-01", 20));

        assertThat(households("V1", DAY)).isEqualTo(20);
    }

    @Test
    void coverageOfInstitutionsIsAgainstThoseThatHadNotEndedOnThatDay() {
        institution("T1", "X1", null, 0);
        institution("T2", "X1", DAY, 0);
        institution("T3", "X1", DAY.minusDays(1), 0);
        institution("T4", "X2", null, 0);
        scene.pledges(
                "Bình yên,2018-08-01,X1,,institution,Hòa giải,1,,",
                "Bình yên,2018-08-01,X2,,institution,Hòa giải,1,,");

        assertThat(line("X1").base()).isEqualTo(2);
        assertThat(line("X1").coverage()).isEqualByComparingTo("0.5");
        assertThat(line("38").base()).isEqualTo(3);
        assertThat(line("38").coverage()).isEqualByComparingTo("0.6667");
    }

    @Test
    void anInstitutionThatMovedOrEndedLaterIsWhereItWasLastToldToBe() {
        var id = institution("T1", "X1", null, 1);
        told(id, "T1", "X2", null, 2);
        told(id, "T1", "X1", null, 1);

        assertThat(institutions("X1")).isNull();
        assertThat(institutions("X2")).isEqualTo(1);
        told(id, "T1", "X2", DAY.minusDays(1), 3);
        assertThat(institutions("X2")).isNull();
    }

    @Test
    void moreInstitutionsThanThereAreIsRefused() {
        institution("T1", "X1", null, 0);
        institution("T2", "X1", null, 0);

        assertThat(scene.faults("Bình yên,2018-08-01,X1,,institution,Hòa giải,3,,"))
                .extracting(RowMessage::column, RowMessage::key)
                .containsExactly(tuple("registered", "pledges.refusal.more-than-base"));
        assertThat(scene.faults("Bình yên,2018-08-01,X2,,institution,Hòa giải,3,,")).isEmpty();
    }

    @Test
    void ofPersonsAndCollectivesNobodyKnowsABase() {
        scene.pledges(
                "Bình yên,2018-08-01,V1,,person,Hòa giải,40,,",
                "Bình yên,2018-08-01,V1,,collective,Hòa giải,2,,");

        assertThat(summary.of(PledgeScene.administrator(), query("X1")))
                .extracting(PledgeSummary.Line::base, PledgeSummary.Line::coverage)
                .containsOnly(tuple(null, null));
    }

    @Test
    void unitByUnitTheSameBasesAddUp() {
        assertThat(progress.children(PledgeScene.administrator(), query("38"), DAY))
                .extracting(it -> it.unit().code(), PledgeProgress.Line::base)
                .containsExactlyInAnyOrder(tuple("X1", 300L), tuple("X2", 90L));
        scene.group("G1", "V1", 30);
        scene.pledges("Bình yên,2018-08-01,V1,G1,household,Hòa giải,15,,");

        assertThat(progress.children(PledgeScene.administrator(), query("38"), DAY))
                .extracting(it -> it.unit().code(), PledgeProgress.Line::base)
                .containsExactlyInAnyOrder(tuple("X1", 30L), tuple("X2", null));
        assertThat(progress.children(PledgeScene.administrator(), query("X1"), DAY))
                .extracting(
                        it -> it.unit().code(),
                        PledgeProgress.Line::distinct,
                        PledgeProgress.Line::base)
                .containsExactlyInAnyOrder(tuple("V1", 15L, 30L), tuple("V2", 0L, null));
    }

    private @Nullable Long households(String unit, LocalDate day) {
        return bases.of(Subject.HOUSEHOLD, below(unit), day);
    }

    private @Nullable Long institutions(String unit) {
        return bases.of(Subject.INSTITUTION, below(unit), DAY);
    }

    private UUID[] below(String unit) {
        return jdbc.sql(
                        """
                        select unit_id from territory.unit_version
                         where code = :code or parent_id in (select unit_id from territory.unit_version where code = :code)
                        """)
                .param("code", unit)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    private PledgeSummary.Line line(String unit) {
        return summary.of(PledgeScene.administrator(), query(unit)).getFirst();
    }

    private Query query(String unit) {
        return new Query(null, scene.unit(unit), null, null);
    }

    private InstitutionId institution(
            String code, String unit, @Nullable LocalDate endedOn, long version) {
        var id = new InstitutionId(UUID.randomUUID());
        told(id, code, unit, endedOn, version);
        return id;
    }

    private void told(
            InstitutionId id, String code, String unit, @Nullable LocalDate endedOn, long version) {
        UnitId at = scene.unit(unit);
        institutions.keep(
                List.of(
                        new Institution(
                                id, "school", code, at, at, null, null, false, endedOn, version)));
    }

    private void told(
            BodyId id,
            String village,
            long version,
            @Nullable LocalDate endedOn,
            Households... figures) {
        groups.keep(
                List.of(
                        new Group(
                                id,
                                "G" + id,
                                scene.unit(village),
                                PledgeScene.FOUNDED,
                                endedOn,
                                version,
                                List.of(figures))));
    }

    private static Households figure(String from, int number) {
        return new Households(LocalDate.parse(from), number);
    }
}
