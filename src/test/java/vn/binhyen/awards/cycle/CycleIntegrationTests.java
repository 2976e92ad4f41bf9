package vn.binhyen.awards.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.events.TitleRecognised;
import vn.binhyen.awards.events.TitleRegistered;
import vn.binhyen.awards.standards.Answer;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.awards.standards.StandardRegister;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

@SpringBootTest
@Transactional
@RecordApplicationEvents
class CycleIntegrationTests {

    private static final LocalDate DECIDED = CycleScene.TODAY;

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired StandardRegister standards;
    @Autowired CycleManagement management;
    @Autowired CycleListing listing;
    @Autowired DossierWork work;
    @Autowired DossierReading reading;
    @Autowired EvidenceRows rows;
    @Autowired Appraisals appraisals;
    @Autowired Decisions decisions;

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
    void aYearOfResidentialAreasEndsInTitles(ApplicationEvents events) {
        var cycle = open(TitleKind.RESIDENTIAL_AREA);
        CycleScene.signIn(Roles.REPORTER, scene.unit("X1"));
        management.register(
                cycle, scene.unit("X1"), List.of(scene.id("V1"), scene.id("V2"), scene.id("V3")));
        handIn(cycle, scene.id("V1"));
        handIn(cycle, scene.id("V2"));
        handIn(cycle, scene.id("V3"));
        CycleScene.signIn(Roles.REVIEWER, scene.unit("X1"));
        propose(cycle, scene.id("V1"));
        propose(cycle, scene.id("V2"));
        refuse(cycle, scene.id("V3"));

        int decided = decisions.decide(cycle, scene.unit("X1"), "12/QĐ-UBND", DECIDED, 3);

        assertThat(decided).isEqualTo(3);
        assertThat(act("V1")).isEqualTo(1);
        assertThat(act("V2")).isEqualTo(1);
        assertThat(act("V3")).isEqualTo(2);
        assertThat(events.stream(TitleRegistered.class)).hasSize(1);
        assertThat(events.stream(TitleRecognised.class)).hasSize(1);
        assertThat(scene.stage(cycle, scene.id("V1"))).isEqualTo("DECIDED");
    }

    @Test
    void theProvinceDecidesOnCommunesSinceTheDistrictsAreGone() {
        var cycle = open(TitleKind.COMMUNE);
        management.register(cycle, scene.unit("X1"), List.of(scene.id("X1")));

        var file = reading.of(cycle, scene.id("X1"));

        assertThat(file.place().decider()).isEqualTo(scene.unit("38"));
    }

    @Test
    void anOfficerOfAnotherCommuneSeesNothing() {
        var cycle = open(TitleKind.RESIDENTIAL_AREA);
        management.register(cycle, scene.unit("X1"), List.of(scene.id("V1")));
        CycleScene.signIn(Roles.REPORTER, scene.unit("X2"));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> reading.of(cycle, scene.id("V1")));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        management.register(cycle, scene.unit("X1"), List.of(scene.id("V2"))));
    }

    @Test
    void aPrimarySchoolIsRefusedWithTheArticle() {
        var cycle = open(TitleKind.SCHOOL);
        var primary = scene.institution(TitleKind.SCHOOL, "TH1", "X1", null, "primary");
        var secondary = scene.institution(TitleKind.SCHOOL, "THCS1", "X1", null, "lower_secondary");

        assertThat(management.register(cycle, scene.unit("X1"), List.of(secondary))).isEqualTo(1);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        management.register(cycle, scene.unit("X1"), List.of(primary, secondary)))
                .satisfies(it -> {
                    assertThat(it.key()).isEqualTo("recognition.refusal.excluded.PRIMARY_SCHOOL");
                    assertThat(it.arguments()).contains("2", "124/2021/TT-BCA");
                });
    }

    @Test
    void anUntouchedRegistrationIsTakenBackAndAWorkedAtOneStays() {
        var cycle = open(TitleKind.RESIDENTIAL_AREA);
        management.register(cycle, scene.unit("X1"), List.of(scene.id("V1"), scene.id("V2")));
        handIn(cycle, scene.id("V1"));

        management.register(cycle, scene.unit("X1"), List.of(scene.id("V3")));

        assertThat(
                        jdbc.sql("select object from awards.dossier where cycle = ?")
                                .param(cycle.value())
                                .query(UUID.class)
                                .list())
                .containsExactlyInAnyOrder(scene.id("V1"), scene.id("V3"));
        assertThat(
                        jdbc.sql("select object from awards.title where registered")
                                .query(UUID.class)
                                .list())
                .containsExactlyInAnyOrder(scene.id("V1"), scene.id("V3"));
    }

    @Test
    void theMeterSaysWhatIsMissing() {
        var cycle = open(TitleKind.RESIDENTIAL_AREA);
        management.register(cycle, scene.unit("X1"), List.of(scene.id("V1"), scene.id("V2")));
        scene.institution(TitleKind.SCHOOL, "THCS1", "X1", null, "lower_secondary");
        scene.institution(TitleKind.SCHOOL, "TH1", "X1", null, "primary");
        handIn(cycle, scene.id("V1"));
        propose(cycle, scene.id("V1"));
        decisions.decide(cycle, scene.unit("X1"), "1/QĐ", DECIDED, 1);

        var meter = listing.meter(CycleScene.YEAR, scene.id("X1"));

        assertThat(meter.recognised()).isEqualTo(1);
        assertThat(meter.areas()).isEqualTo(3);
        assertThat(meter.needed()).isEqualTo(3);
        assertThat(meter.missing()).isEqualTo(2);
        assertThat(meter.undecided()).isEqualTo(2);
        assertThat(meter.registered()).isEqualTo(2);
        assertThat(meter.objects()).isEqualTo(4);
    }

    @Test
    void aCommuneIsProposedWhatTheMeterKnows() {
        var areas = decidedArea();
        assertThat(areas).isNotNull();
        var cycle = open(TitleKind.COMMUNE);
        management.register(cycle, scene.unit("X1"), List.of(scene.id("X1")));

        var line =
                reading.of(cycle, scene.id("X1")).lines().stream()
                        .filter(it -> it.criterion().code().equals("areas_recognised"))
                        .findFirst()
                        .orElseThrow();

        var proposal = Objects.requireNonNull(line.proposal());
        assertThat(proposal.answer()).isEqualTo(Answer.of(1, 3));
        assertThat(proposal.href()).endsWith("/evidence/areas_recognised");
        assertThat(rows.of(cycle, scene.id("X1"), "areas_recognised").objects())
                .extracting(EvidenceView.ObjectLine::state)
                .containsExactlyInAnyOrder("RECOGNISED", "UNREGISTERED", "UNREGISTERED");
    }

    private CycleId open(TitleKind kind) {
        return management.open(CycleScene.YEAR, kind, Purpose.TITLE);
    }

    private CycleId decidedArea() {
        var cycle = open(TitleKind.RESIDENTIAL_AREA);
        management.register(cycle, scene.unit("X1"), List.of(scene.id("V1")));
        handIn(cycle, scene.id("V1"));
        propose(cycle, scene.id("V1"));
        decisions.decide(cycle, scene.unit("X1"), "12/QĐ-UBND", DECIDED, 1);
        return cycle;
    }

    private void handIn(CycleId cycle, UUID object) {
        handIn(cycle, object, CycleScene.met(rules(cycle)));
    }

    private void handIn(CycleId cycle, UUID object, Map<String, Answer> answers) {
        work.assess(cycle, object, scene.version(cycle, object), answers);
        work.submit(cycle, object, scene.version(cycle, object), CycleScene.minutes());
    }

    private void propose(CycleId cycle, UUID object) {
        appraise(cycle, object, CycleScene.clean(rules(cycle)), true);
    }

    private void refuse(CycleId cycle, UUID object) {
        appraise(
                cycle,
                object,
                Map.of(
                        "no_serious_events",
                        new KeptAnswer(
                                Answer.no(),
                                RefusalReason.EVENT_OF_THE_LIST,
                                "15/BC-CAX",
                                CycleScene.TODAY)),
                false);
    }

    private void appraise(
            CycleId cycle, UUID object, Map<String, KeptAnswer> sensitive, boolean propose) {
        appraisals.appraise(cycle, object, scene.version(cycle, object), sensitive, propose);
    }

    private vn.binhyen.awards.standards.Rules rules(CycleId cycle) {
        return listing.required(cycle).rules();
    }

    private @Nullable Integer act(String code) {
        return jdbc.sql(
                        """
                        select act from awards.title_result
                         where object = ? and year = ? and to_day = 'infinity' and decision_number = '12/QĐ-UBND'
                        """)
                .param(scene.id(code))
                .param(CycleScene.YEAR)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }
}
