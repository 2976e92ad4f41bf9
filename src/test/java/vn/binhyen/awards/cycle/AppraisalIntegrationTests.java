package vn.binhyen.awards.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Answer;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.awards.standards.StandardRegister;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@SpringBootTest
@Transactional
@RecordApplicationEvents
class AppraisalIntegrationTests {

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
    void aFileChangedMeanwhileIsNotOverwritten() {
        var cycle = open(TitleKind.RESIDENTIAL_AREA);
        management.register(cycle, scene.unit("X1"), List.of(scene.id("V1")));
        long seen = scene.version(cycle, scene.id("V1"));
        handIn(cycle, scene.id("V1"));

        assertThatExceptionOfType(Outdated.class)
                .isThrownBy(() -> appraisals.sendBack(cycle, scene.id("V1"), seen, "Thiếu"));
    }

    private CycleId open(TitleKind kind) {
        return management.open(CycleScene.YEAR, kind, Purpose.TITLE);
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
