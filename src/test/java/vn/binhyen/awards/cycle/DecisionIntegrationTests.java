package vn.binhyen.awards.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import vn.binhyen.awards.standards.Answer;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.awards.standards.StandardRegister;
import vn.binhyen.imports.spi.ImportTarget;
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
class DecisionIntegrationTests {

    private static final LocalDate DECIDED = CycleScene.TODAY;

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired StandardRegister standards;
    @Autowired CycleManagement management;
    @Autowired CycleListing listing;
    @Autowired DossierWork work;
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
    void sixHundredCommunesAreDecidedByOneDecision() {
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

        decisions.decide(cycle, scene.unit("38"), "100/QĐ-UBND", DECIDED, 635);

        assertThat(
                        jdbc.sql(
                                        "select count(*) from awards.title_result where act = 1 and object = any(?)")
                                .param(all.toArray(UUID[]::new))
                                .query(Integer.class)
                                .single())
                .isEqualTo(635);
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

    private void appraise(
            CycleId cycle, UUID object, Map<String, KeptAnswer> sensitive, boolean propose) {
        appraisals.appraise(cycle, object, scene.version(cycle, object), sensitive, propose);
    }

    private vn.binhyen.awards.standards.Rules rules(CycleId cycle) {
        return listing.required(cycle).rules();
    }
}
