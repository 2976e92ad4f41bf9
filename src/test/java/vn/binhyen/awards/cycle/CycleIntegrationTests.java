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
import vn.binhyen.awards.events.MovementGraded;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.events.TitleRecognised;
import vn.binhyen.awards.events.TitleRegistered;
import vn.binhyen.awards.standards.Answer;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.awards.standards.StandardRegister;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    @Autowired Appraisals appraisals;
    @Autowired AppraisalQueue queue;
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
    void whatIsDecidedStaysAsItIs() {
        var cycle = decidedArea();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> handIn(cycle, scene.id("V1")))
                .satisfies(
                        it -> assertThat(it.key()).isEqualTo("recognition.refusal.not-with-unit"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> propose(cycle, scene.id("V1")))
                .satisfies(
                        it -> assertThat(it.key()).isEqualTo("recognition.refusal.not-submitted"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> decisions.decide(cycle, scene.unit("X1"), "13/QĐ", DECIDED, 1))
                .satisfies(it ->
                        assertThat(it.key()).isEqualTo("recognition.refusal.nothing-to-decide"));
    }

    @Test
    void nobodyAppraisesOrDecidesTheirOwn() {
        var cycle = open(TitleKind.COMMUNE);
        management.register(cycle, scene.unit("X1"), List.of(scene.id("X1")));
        handIn(cycle, scene.id("X1"));

        CycleScene.signIn(Roles.REVIEWER, scene.unit("X1"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> propose(cycle, scene.id("X1")))
                .satisfies(it -> assertThat(it.key()).isEqualTo("recognition.refusal.own"));
        CycleScene.signIn(Roles.REVIEWER, scene.unit("X2"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> propose(cycle, scene.id("X1")));

        CycleScene.signIn(Roles.REVIEWER, scene.unit("38"));
        propose(cycle, scene.id("X1"));
        assertThat(decisions.decide(cycle, scene.unit("38"), "9/QĐ-UBND", DECIDED, 1)).isEqualTo(1);
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
    void sensitiveAnswersAreSeenByThoseWhoDecideOnly() {
        var cycle = open(TitleKind.RESIDENTIAL_AREA);
        management.register(cycle, scene.unit("X1"), List.of(scene.id("V1")));
        handIn(cycle, scene.id("V1"));
        refuse(cycle, scene.id("V1"));

        assertThat(reading.of(cycle, scene.id("V1")).sensitive())
                .allSatisfy(it -> assertThat(it.kept()).isNotNull());
        CycleScene.signIn(Roles.REPORTER, scene.unit("X1"));
        assertThat(reading.of(cycle, scene.id("V1")).sensitive())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.kept()).isNull());
    }

    @Test
    void aSensitiveCriterionNotMetNeedsAReasonFromTheList() {
        var cycle = open(TitleKind.RESIDENTIAL_AREA);
        management.register(cycle, scene.unit("X1"), List.of(scene.id("V1")));
        handIn(cycle, scene.id("V1"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        appraise(
                                cycle,
                                scene.id("V1"),
                                Map.of("no_serious_events", KeptAnswer.plain(Answer.no())),
                                false))
                .satisfies(it -> assertThat(it.field()).isEqualTo("r-no_serious_events"));
    }

    @Test
    void nobodyIsProposedWhoLacksACriterion() {
        var cycle = open(TitleKind.RESIDENTIAL_AREA);
        management.register(cycle, scene.unit("X1"), List.of(scene.id("V1")));
        var answers = CycleScene.met(rules(cycle));
        answers.put("policies", Answer.no());
        handIn(cycle, scene.id("V1"), answers);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> propose(cycle, scene.id("V1")))
                .satisfies(
                        it -> assertThat(it.key()).isEqualTo("recognition.refusal.does-not-pass"));
        assertThat(queue.of(cycle, null))
                .singleElement()
                .satisfies(it -> assertThat(it.oddities()).contains(Oddity.NOT_MET));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> appraisals.appraiseAll(cycle, List.of(scene.id("V1"))))
                .satisfies(it -> assertThat(it.key()).isEqualTo("recognition.refusal.not-in-bulk"));
    }

    @Test
    void aReturnedFileComesBackMended() {
        var cycle = open(TitleKind.RESIDENTIAL_AREA);
        management.register(cycle, scene.unit("X1"), List.of(scene.id("V1")));
        handIn(cycle, scene.id("V1"));

        appraisals.sendBack(
                cycle, scene.id("V1"), scene.version(cycle, scene.id("V1")), "Thiếu biên bản họp");
        assertThat(scene.stage(cycle, scene.id("V1"))).isEqualTo("RETURNED");
        handIn(cycle, scene.id("V1"));
        propose(cycle, scene.id("V1"));

        assertThat(scene.stage(cycle, scene.id("V1"))).isEqualTo("APPRAISED");
    }

    @Test
    void theReasonOfAReturnHoldsNoPersonalData() {
        var cycle = open(TitleKind.RESIDENTIAL_AREA);
        management.register(cycle, scene.unit("X1"), List.of(scene.id("V1")));
        handIn(cycle, scene.id("V1"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        appraisals.sendBack(
                                cycle,
                                scene.id("V1"),
                                scene.version(cycle, scene.id("V1")),
                                "Hỏi ông trưởng thôn 0912345678"))
                .satisfies(it -> assertThat(it.field()).isEqualTo("reason"));
    }

    @Test
    void theLastYearTheOtherWayIsAJumpAndTheMinorityVoteIsOdd() {
        var cycle = open(TitleKind.RESIDENTIAL_AREA);
        management.register(cycle, scene.unit("X1"), List.of(scene.id("V1"), scene.id("V2")));
        lastYear("V1", 2);
        handIn(cycle, scene.id("V1"));
        work.assess(
                cycle,
                scene.id("V2"),
                scene.version(cycle, scene.id("V2")),
                CycleScene.met(rules(cycle)));
        work.submit(
                cycle,
                scene.id("V2"),
                scene.version(cycle, scene.id("V2")),
                new Minutes("02/BB", CycleScene.TODAY, 40, 20));

        var rows = queue.of(cycle, null);

        assertThat(rows)
                .filteredOn(it -> it.place().id().equals(scene.id("V1")))
                .singleElement()
                .satisfies(it -> assertThat(it.oddities()).contains(Oddity.JUMP));
        assertThat(rows)
                .filteredOn(it -> it.place().id().equals(scene.id("V2")))
                .singleElement()
                .satisfies(it -> assertThat(it.oddities()).contains(Oddity.VOTE_NOT_CARRIED));
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
    void aFileChangedMeanwhileIsNotOverwritten() {
        var cycle = open(TitleKind.RESIDENTIAL_AREA);
        management.register(cycle, scene.unit("X1"), List.of(scene.id("V1")));
        long seen = scene.version(cycle, scene.id("V1"));
        handIn(cycle, scene.id("V1"));

        assertThatExceptionOfType(Outdated.class)
                .isThrownBy(() -> appraisals.sendBack(cycle, scene.id("V1"), seen, "Thiếu"));
    }

    @Test
    void aDecisionBeforeTheAssessedDaysAreOverIsRefused() {
        var cycle = open(TitleKind.RESIDENTIAL_AREA);
        management.register(cycle, scene.unit("X1"), List.of(scene.id("V1")));
        handIn(cycle, scene.id("V1"));
        propose(cycle, scene.id("V1"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        decisions.decide(
                                cycle,
                                scene.unit("X1"),
                                "1/QĐ",
                                LocalDate.of(CycleScene.YEAR, 10, 31),
                                1))
                .satisfies(it -> assertThat(it.field()).isEqualTo("date"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> decisions.decide(cycle, scene.unit("X1"), "1/QĐ", DECIDED, 2))
                .satisfies(
                        it -> assertThat(it.key()).isEqualTo("recognition.refusal.list-changed"));
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

        assertThat(line.proposal()).isNotNull();
        assertThat(line.proposal().answer()).isEqualTo(Answer.of(1, 3));
        assertThat(line.proposal().href()).contains("/recognition/meter/" + scene.id("X1"));
    }

    @Test
    void gradesAreASecondResultAndNoTitle(ApplicationEvents events) {
        var cycle = management.open(CycleScene.YEAR, TitleKind.RESIDENTIAL_AREA, Purpose.GRADE);
        management.register(cycle, scene.unit("X1"), List.of(scene.id("V1")));
        handIn(cycle, scene.id("V1"));
        appraise(cycle, scene.id("V1"), Map.of(), true);

        decisions.decide(cycle, scene.unit("X1"), "7/QĐ-BCĐ", DECIDED, 1);

        assertThat(
                        jdbc.sql("select grade from awards.movement_grade where object = ?")
                                .param(scene.id("V1"))
                                .query(Integer.class)
                                .list())
                .containsExactly(1);
        assertThat(
                        jdbc.sql("select count(*) from awards.title_result where object = ?")
                                .param(scene.id("V1"))
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(events.stream(MovementGraded.class)).hasSize(1);
        assertThat(events.stream(TitleRecognised.class)).isEmpty();
    }

    @Test
    void sixHundredCommunesAreDecidedInUnderThreeSeconds() {
        var lines = new ArrayList<String>();
        for (int i = 1; i <= 635; i++) {
            lines.add("commune,C%03d,Xã số %d,Xã,38".formatted(i, i));
        }
        scene.units(lines.toArray(String[]::new));
        var cycle = open(TitleKind.COMMUNE);
        var all = lines.stream().map(it -> scene.id(it.split(",", -1)[1])).toList();
        management.register(cycle, scene.unit("38"), all);
        jdbc.sql(
                        """
                        update awards.dossier set stage = 'SUBMITTED', minutes_number = '1', minutes_date = :on,
                               present = 9, in_favour = 9, submitted_on = :on where cycle = :cycle
                        """)
                .param("on", CycleScene.TODAY)
                .param("cycle", cycle.value())
                .update();
        answerAll(cycle);
        assertThat(appraisals.appraiseAll(cycle, all)).isEqualTo(635);

        long begun = System.nanoTime();
        decisions.decide(cycle, scene.unit("38"), "100/QĐ-UBND", DECIDED, 635);
        long millis = (System.nanoTime() - begun) / 1_000_000;

        assertThat(
                        jdbc.sql(
                                        "select count(*) from awards.title_result where act = 1 and object = any(?)")
                                .param(all.toArray(UUID[]::new))
                                .query(Integer.class)
                                .single())
                .isEqualTo(635);
        assertThat(millis).isLessThan(3000);
    }

    private void answerAll(CycleId cycle) {
        CycleScene.met(rules(cycle))
                .forEach((code, answer) ->
                        jdbc.sql(
                                        """
                                        insert into awards.dossier_answer (dossier, criterion, met, number, base)
                                        select id, :code, :met, :number, :base from awards.dossier where cycle = :cycle
                                        """)
                                .param("code", code)
                                .param("met", answer.met())
                                .param("number", answer.number())
                                .param("base", answer.base())
                                .param("cycle", cycle.value())
                                .update());
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

    private void lastYear(String code, int act) {
        jdbc.sql(
                        """
                        insert into awards.title_result (kind, year, object, act, standard, decision_number, decided_on, from_day)
                        values (1, :year, :object, :act, 'TT124/2021', '1/QĐ', :on, :on)
                        """)
                .param("year", CycleScene.YEAR - 1)
                .param("object", scene.id(code))
                .param("act", act)
                .param("on", LocalDate.of(CycleScene.YEAR - 1, 12, 20))
                .update();
    }
}
