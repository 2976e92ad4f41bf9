package vn.binhyen.communitymodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.communitymodels.ModelHistory.Happening;
import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.communitymodels.events.ModelMark;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.platform.events.DayHasPassed;
import vn.binhyen.reporting.spi.Asking;
import vn.binhyen.reporting.spi.IndicatorSource.Known;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.DueItem;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

@SpringBootTest
@Transactional
class ModelLifeIntegrationTests {

    private static final LocalDate START = LocalDate.parse("2015-03-20");
    private static final Decision DECISION =
            new Decision("25/QĐ-UBND", LocalDate.parse("2015-03-10"));

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired ModelLife life;
    @Autowired ModelRecords records;
    @Autowired ModelCatalogue catalogue;
    @Autowired ModelHistory history;
    @Autowired DormantModels dormancy;
    @Autowired ModelDueItems dueItems;
    @Autowired KnownModels known;

    @SuppressWarnings("NullAway.Init")
    private ModelScene scene;

    @BeforeEach
    void aProvince() {
        ModelScene.signIn();
        scene = new ModelScene(jdbc, naming, targets);
        scene.units(
                "commune,C1,Xã Một,Xã,38",
                "commune,C2,Xã Hai,Xã,38",
                "village,V1,Thôn Một,Thôn,C1");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyStepIsKeptAndTheStageFollowsAsOfAnyDay() {
        var id = working("M1", "C1");
        life.grade(id, 2016, ModelMark.GOOD, day("2016-12-01"), null, null);
        life.nameExample(id, day("2017-02-01"), DECISION, null);
        life.spread(id, scene.unit("C2"), day("2018-01-01"), null);
        life.findDormant(id, day("2020-01-01"), null, null);
        life.revive(id, day("2021-01-01"), null, null);
        life.retire(id, day("2022-01-01"), null, null);

        assertThat(
                        List.of(
                                "2015-02-01",
                                "2015-03-20",
                                "2017-02-01",
                                "2018-01-01",
                                "2020-06-01",
                                "2021-06-01",
                                "2022-01-01"))
                .extracting(it -> catalogue.required(id, day(it)).stage())
                .containsExactly(
                        Stage.PROPOSED,
                        Stage.INAUGURATED,
                        Stage.NAMED_EXAMPLE,
                        Stage.REPLICATED,
                        Stage.DORMANT,
                        Stage.REPLICATED,
                        Stage.RETIRED);
        assertThat(history.timeline(id, day("2022-01-01")))
                .extracting(Happening::what)
                .containsExactly(
                        "RETIRED",
                        "REVIVED",
                        "DORMANT",
                        "SPREAD",
                        "NAMED_EXAMPLE",
                        "GRADED",
                        "INAUGURATED",
                        "PROPOSED");
        assertThat(catalogue.required(id, day("2016-12-01")).mark()).isEqualTo(ModelMark.GOOD);
    }

    @Test
    void aReplicaIsFoundFromItsOriginAndTheOriginFromItsReplica() {
        var origin = working("M1", "C1");

        var replica =
                life.replicate(
                        origin,
                        scene.facts("M2", "Dòng họ tự quản", scene.unit("C2")),
                        List.of(scene.unit("C2")),
                        day("2016-05-01"),
                        null);

        assertThat(history.timeline(origin, day("2016-05-01")))
                .filteredOn(it -> it.what().equals("REPLICATED"))
                .extracting(Happening::other, Happening::unit)
                .containsExactly(tuple(replica, scene.unit("C2")));
        assertThat(catalogue.required(replica, day("2016-05-01")).origin()).isEqualTo(origin);
        assertThat(catalogue.required(origin, day("2016-04-30")).stage())
                .isEqualTo(Stage.INAUGURATED);
    }

    @Test
    void whoDoesNotAnswerForTheHostMayReadButNotChange() {
        var id = working("M1", "C1");
        ModelScene.signIn(Roles.REPORTER, scene.unit("C2"));

        assertThat(catalogue.required(id, START).facts().code()).isEqualTo("M1");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> life.retire(id, day("2020-01-01"), null, null));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> records.hold(id, day("2020-01-01"), "meeting", 9));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        life.propose(
                                scene.facts("M3", "Camera", scene.unit("C1")),
                                List.of(scene.unit("C1")),
                                START,
                                null));

        life.spread(id, scene.unit("C2"), day("2018-01-01"), null);
        life.replicate(
                id,
                scene.facts("M2", "Camera", scene.unit("C2")),
                List.of(scene.unit("C2")),
                day("2018-01-01"),
                null);
        assertThat(catalogue.required(id, day("2018-01-01")).sites()).isEqualTo(2);
    }

    @Test
    void aStaleFormAndADayToComeAreRefused() {
        var id = working("M1", "C1");
        var seen = catalogue.required(id, START).version();
        life.grade(id, 2016, ModelMark.GOOD, day("2016-12-01"), null, seen);

        assertThatExceptionOfType(Outdated.class)
                .isThrownBy(() -> life.retire(id, day("2020-01-01"), null, seen));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> life.retire(id, LocalDate.parse("2999-01-01"), null, null))
                .extracting(Refusal::key)
                .isEqualTo("communitymodels.refusal.not-yet");
    }

    @Test
    void aSiteIsOneAUnitAndTheLastOneStays() {
        var id = working("M1", "C1");

        refused("site-there", () -> life.spread(id, scene.unit("C1"), day("2018-01-01"), null));
        var only = history.sites(id, day("2018-01-01")).getFirst();
        refused("last-site", () -> records.endSite(id, only.id(), day("2018-01-01")));
        life.spread(id, scene.unit("C2"), day("2018-01-01"), null);
        records.endSite(id, only.id(), day("2019-01-01"));

        assertThat(catalogue.required(id, day("2018-12-31")).sites()).isEqualTo(2);
        assertThat(history.sites(id, day("2019-01-01")))
                .extracting(ModelHistory.Site::unit, ModelHistory.Site::replicated)
                .containsExactly(tuple(scene.unit("C2"), true));
    }

    @Test
    void textsThatWouldPointToAPersonAreRefused() {
        var facts = scene.facts("M1", "Tổ của ông A, 0912345678", scene.unit("C1"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> life.propose(facts, List.of(scene.unit("C1")), START, null))
                .extracting(Refusal::key, Refusal::field)
                .containsExactly("shared.refusal.phone-number", "name");
    }

    @Test
    void whatNothingIsHeardOfIsProposedOnceAndAnOfficerDecides() {
        var silent = working("M1", "C1");
        var busy = working("M2", "C1");
        records.hold(busy, day("2015-12-01"), "meeting", 40);
        var listener = AopTestUtils.<DormantModels>getTargetObject(dormancy);

        listener.on(new DayHasPassed(day("2016-03-19")));
        assertThat(waiting()).isEmpty();
        listener.on(new DayHasPassed(day("2016-03-20")));
        listener.on(new DayHasPassed(day("2016-03-20")));

        assertThat(waiting()).containsExactly(silent);
        assertThat(due(Roles.REPORTER, "C1")).hasSize(1);
        assertThat(due(Roles.REPORTER, "C2")).isEmpty();
        assertThat(due(Roles.VIEWER, "C1")).isEmpty();
        life.keep(silent, day("2016-03-21"), null);
        assertThat(waiting()).isEmpty();
        listener.on(new DayHasPassed(day("2016-03-21")));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void anActivityAnswersTheQuestionWhetherItIsDormant() {
        var id = working("M1", "C1");
        AopTestUtils.<DormantModels>getTargetObject(dormancy)
                .on(new DayHasPassed(day("2016-04-01")));
        assertThat(waiting()).containsExactly(id);

        records.hold(id, day("2016-04-02"), "patrol", 12);

        assertThat(waiting()).isEmpty();
    }

    @Test
    void reportsAreFilledWithTheModelsOfAUnitAndTheSitesInIt() {
        var id = working("M1", "C1");
        working("M2", "V1");
        life.spread(id, scene.unit("C2"), day("2015-05-01"), null);
        var asking = new Asking(jdbc);
        var quarter = new DatePeriod(day("2015-03-01"), day("2015-05-31"));
        var asked = List.of("7.1", "7.2", "7.3", "7.4", "7.5");

        assertThat(known.known(asking.of(scene.unit("C1"), quarter, asked)))
                .extracting(Known::indicator, Known::value)
                .containsExactlyInAnyOrder(
                        tuple("7.1", 2L), tuple("7.2", 2L), tuple("7.3", 2L), tuple("7.4", 1L));
        assertThat(known.known(asking.of(scene.unit("C2"), quarter, asked)))
                .extracting(Known::indicator, Known::value)
                .containsExactly(tuple("7.3", 1L));
    }

    private List<CommunityModelId> waiting() {
        var asked = new ModelFilter(null, null, null, null, null, null, null, null, false, true);
        return catalogue.all(asked, ModelScene.TODAY).stream().map(ModelView::id).toList();
    }

    private List<DueItem> due(String role, String unit) {
        var before = SecurityContextHolder.getContext().getAuthentication();
        ModelScene.signIn(role, scene.unit(unit));
        try {
            return dueItems.dueFor(
                    Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()),
                    ModelScene.TODAY.atStartOfDay(ZoneId.of("Asia/Ho_Chi_Minh")));
        } finally {
            SecurityContextHolder.getContext().setAuthentication(before);
        }
    }

    private CommunityModelId working(String code, String unit) {
        var at = scene.unit(unit);
        var id =
                life.propose(
                        scene.facts(code, "Dòng họ tự quản " + code, at),
                        List.of(at),
                        day("2015-02-01"),
                        null);
        life.inaugurate(id, START, DECISION, null);
        return id;
    }

    private static void refused(
            String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed)
                .extracting(Refusal::key)
                .isEqualTo("communitymodels.refusal." + why);
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written);
    }
}
