package vn.binhyen.awards.cycle;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Answer;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.communitymodels.events.ModelsRegistered;
import vn.binhyen.communitymodels.events.ModelsRegistered.Site;
import vn.binhyen.communitymodels.events.ModelsRegistered.Working;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.pledges.events.PledgesRegistered;
import vn.binhyen.pledges.events.PledgesRegistered.Registered;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.HouseholdTotals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

@SpringBootTest
@Transactional
class ProposalIntegrationTests {

    private static final LocalDate MAY = LocalDate.of(CycleScene.YEAR, 5, 3);

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CycleManagement management;
    @Autowired DossierReading reading;
    @Autowired EvidenceRows rows;
    @Autowired HouseholdTotals households;
    @Autowired WorkBook work;
    @Autowired ModelBook models;

    @SuppressWarnings("NullAway.Init")
    private CycleScene scene;

    @BeforeEach
    void aProvince() {
        scene = new CycleScene(jdbc, naming, targets);
        CycleScene.administrator();
        scene.units();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void differentHouseholdsAreProposedAgainstTheBaseOfTheDay() {
        households.record(Map.of(scene.unit("V1"), 120), MAY.minusYears(1));
        var cycle = management.open(CycleScene.YEAR, TitleKind.RESIDENTIAL_AREA, Purpose.TITLE);
        pledge("V1", UUID.randomUUID(), MAY, 240, 60);
        pledge("V1", UUID.randomUUID(), MAY.plusDays(1), 90, 30);
        pledge("V2", UUID.randomUUID(), MAY, 10, 10);

        var proposal = proposal(cycle, scene.id("V1"), "households_registered");

        assertThat(proposal.answer()).isEqualTo(Answer.of(90, 120));
        assertThat(proposal.arguments()).startsWith(90L, 120, 330L);
        var view = rows.of(cycle, scene.id("V1"), "households_registered");
        assertThat(proposal.href()).endsWith("/evidence/households_registered");
        assertThat(view.pledges()).hasSize(2);
        assertThat(view.distinct()).isEqualTo(90);
        assertThat(view.turns()).isEqualTo(330);
    }

    @Test
    void moreHouseholdsThanAreCertainAreNoContradiction() {
        households.record(Map.of(scene.unit("V1"), 120), MAY.minusYears(1));
        var cycle = management.open(CycleScene.YEAR, TitleKind.RESIDENTIAL_AREA, Purpose.TITLE);
        pledge("V1", UUID.randomUUID(), MAY, 240, 60);

        var proposal = proposal(cycle, scene.id("V1"), "households_registered");

        assertThat(proposal.differs(Answer.of(120, 120))).isFalse();
        assertThat(proposal.differs(Answer.of(59, 120))).isTrue();
        assertThat(proposal.differs(Answer.of(120, 130))).isTrue();
    }

    @Test
    void anAreaThatTookAnotherInHasTheHouseholdsOfBoth() {
        households.record(Map.of(scene.unit("V1"), 120, scene.unit("V2"), 80), MAY.minusYears(1));
        var cycle = management.open(CycleScene.YEAR, TitleKind.RESIDENTIAL_AREA, Purpose.TITLE);
        pledge("V1", UUID.randomUUID(), MAY, 240, 110);
        pledge("V2", UUID.randomUUID(), MAY, 70, 70);
        absorb("V2", "V1", MAY.plusDays(10));

        var proposal = proposal(cycle, scene.id("V1"), "households_registered");

        assertThat(proposal.answer()).isEqualTo(Answer.of(180, 200));
        households.record(Map.of(scene.unit("V1"), 195), MAY.plusDays(20));
        assertThat(proposal(cycle, scene.id("V1"), "households_registered").answer())
                .as("a figure given since is of both together")
                .isEqualTo(Answer.of(180, 195));
    }

    @Test
    void whatTookInAnAreaNobodyCountedHasNoBase() {
        households.record(Map.of(scene.unit("V1"), 120), MAY.minusYears(1));
        var cycle = management.open(CycleScene.YEAR, TitleKind.RESIDENTIAL_AREA, Purpose.TITLE);
        pledge("V1", UUID.randomUUID(), MAY, 240, 110);
        absorb("V2", "V1", MAY.plusDays(10));

        assertThat(proposal(cycle, scene.id("V1"), "households_registered").key())
                .endsWith("households-no-base");
    }

    private void absorb(String from, String into, LocalDate day) {
        scene.bring(
                "reorganisations",
                "effective_date,instrument,level,old_code,new_code,new_name,relation,share",
                day + ",12/NQ,village," + from + "," + into + ",Thôn 1,merged,full");
    }

    @Test
    void turnsAreNeverProposedAsHouseholds() {
        households.record(Map.of(scene.unit("V1"), 20), MAY.minusYears(1));
        var cycle = management.open(CycleScene.YEAR, TitleKind.RESIDENTIAL_AREA, Purpose.TITLE);
        pledge("V1", UUID.randomUUID(), MAY, 240, 60);

        assertThat(proposal(cycle, scene.id("V1"), "households_registered").answer()).isNull();
    }

    @Test
    void aCommuneIsProposedTheModelsOfItsAreasToo() {
        var cycle = management.open(CycleScene.YEAR, TitleKind.COMMUNE, Purpose.TITLE);
        model(null, scene.unit("V2"));

        assertThat(proposal(cycle, scene.id("X1"), "model").answer()).isEqualTo(Answer.count(1));
        assertThat(proposal(cycle, scene.id("X2"), "model").answer()).isEqualTo(Answer.count(0));
        assertThat(rows.of(cycle, scene.id("X1"), "model").models())
                .extracting(EvidenceView.ModelLine::where)
                .containsExactly("Thôn 2");
    }

    @Test
    void anInstitutionIsProposedTheModelsItOwnsAndThatItHasRegistered() {
        var enterprise = scene.institution(TitleKind.ENTERPRISE, "DN1", "X1", "medium", null);
        var cycle = management.open(CycleScene.YEAR, TitleKind.ENTERPRISE, Purpose.TITLE);
        model(enterprise, scene.unit("X2"));

        assertThat(proposal(cycle, enterprise, "model").answer()).isEqualTo(Answer.count(1));
        assertThat(reading.of(cycle, enterprise).lines())
                .filteredOn(it -> it.criterion().code().equals("registration"))
                .allMatch(it -> it.proposal() == null);

        management.register(cycle, scene.unit("X1"), List.of(enterprise));

        assertThat(proposal(cycle, enterprise, "registration").answer()).isEqualTo(Answer.yes());
    }

    @Test
    void whatAnInstitutionPledgedSpeaksForItsGrade() {
        var school = scene.institution(TitleKind.SCHOOL, "TH1", "X1", null, "secondary");
        var cycle = management.open(CycleScene.YEAR, TitleKind.SCHOOL, Purpose.GRADE);
        pledge("X1", school, MAY, Subject.INSTITUTION, 3, 1);
        pledge("X1", school, MAY, Subject.PERSON, 100, 45);

        var proposal = proposal(cycle, school, "contents");

        assertThat(proposal.answer()).isNull();
        assertThat(proposal.arguments()).containsExactly(3L, 45L);
        assertThat(rows.of(cycle, school, "contents").pledges()).hasSize(2);
    }

    private Proposal proposal(CycleId cycle, UUID object, String criterion) {
        return Objects.requireNonNull(
                reading.of(cycle, object).lines().stream()
                        .filter(it -> it.criterion().code().equals(criterion))
                        .findFirst()
                        .orElseThrow()
                        .proposal());
    }

    private void pledge(String unit, UUID place, LocalDate on, long turns, long distinct) {
        pledge(unit, place, on, Subject.HOUSEHOLD, turns, distinct);
    }

    private void pledge(
            String unit, UUID place, LocalDate on, Subject subject, long turns, long distinct) {
        AopTestUtils.<WorkBook>getTargetObject(work)
                .on(
                        new PledgesRegistered(
                                new DriveId(UUID.randomUUID()),
                                List.of(
                                        new Registered(
                                                scene.unit(unit),
                                                place,
                                                on,
                                                subject,
                                                turns,
                                                distinct,
                                                1))));
    }

    private void model(@org.jspecify.annotations.Nullable UUID owner, UnitId unit) {
        AopTestUtils.<ModelBook>getTargetObject(models)
                .on(
                        new ModelsRegistered(
                                List.of(
                                        new ModelsRegistered.Registered(
                                                new CommunityModelId(UUID.randomUUID()),
                                                1,
                                                unit,
                                                owner,
                                                List.of(new Site(unit, MAY.minusYears(3), null)),
                                                List.of(new Working(MAY.minusYears(3), null)),
                                                List.of(),
                                                null))));
    }
}
