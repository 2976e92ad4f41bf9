package vn.binhyen.awards.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.awards.standards.Rules;
import vn.binhyen.awards.standards.Step;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A decision on some of what waits, and which post took the steps before it. */
@SpringBootTest
@Transactional
class ChosenLinesIntegrationTests {

    private static final LocalDate DECIDED = CycleScene.TODAY;

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CycleManagement management;
    @Autowired CycleListing listing;
    @Autowired DossierWork work;
    @Autowired DossierReading reading;
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
    void onlyTheChosenAreDecidedOnAndTheOthersGoOnWaiting() {
        var cycle = proposed("V1", "V2", "V3");

        var decided =
                decisions.decide(
                        cycle, scene.unit("X1"), "12/QĐ-UBND", DECIDED, seen(cycle, "V1", "V3"));

        assertThat(decided).isEqualTo(new Decisions.Decided(2, 1));
        assertThat(scene.stage(cycle, scene.id("V1"))).isEqualTo("DECIDED");
        assertThat(scene.stage(cycle, scene.id("V2"))).isEqualTo("APPRAISED");
        assertThat(scene.stage(cycle, scene.id("V3"))).isEqualTo("DECIDED");
        assertThat(results("V2")).isZero();
        assertThat(results("V1")).isEqualTo(1);
        assertThat(decisions.waiting(cycle, scene.unit("X1"), DECIDED))
                .extracting(it -> it.place().name())
                .containsExactly("Thôn 2");
    }

    @Test
    void aChosenFileThatHasChangedSinceIsSaidAndNothingIsDecided() {
        var cycle = proposed("V1", "V2");
        var seen = seen(cycle, "V1", "V2");
        appraisals.appraise(
                cycle,
                scene.id("V2"),
                scene.version(cycle, scene.id("V2")),
                CycleScene.clean(rules(cycle)),
                false);

        assertThat(refused(cycle, seen).key()).isEqualTo("recognition.refusal.chosen-changed");
        assertThat(refused(cycle, Map.of(scene.id("V4"), 0L)).key())
                .isEqualTo("recognition.refusal.chosen-changed");
        assertThat(refused(cycle, Map.of()).key()).isEqualTo("recognition.refusal.none-to-decide");
        assertThat(scene.stage(cycle, scene.id("V1"))).isEqualTo("APPRAISED");
    }

    @Test
    void nobodyDecidesTheirOwnAlsoByARequestMadeByHand() {
        jdbc.sql(
                        """
                        update awards.standard_rules set rules = jsonb_set(rules, '{deciders}',
                               '[{"objectTier": "commune", "from": null, "tier": "commune", "article": null, "toConfirm": false}]')
                         where kind = 2
                        """)
                .update();
        var cycle = management.open(CycleScene.YEAR, TitleKind.COMMUNE, Purpose.TITLE);
        management.register(cycle, scene.unit("38"), List.of(scene.id("X1"), scene.id("X2")));
        handIn(cycle, "X1");
        propose(cycle, "X1");
        var chosen = seen(cycle, "X1");

        CycleScene.signIn(Roles.REVIEWER, scene.unit("X1"));
        assertThat(decisions.waiting(cycle, scene.unit("X1"), DECIDED))
                .singleElement()
                .satisfies(it -> assertThat(it.own()).isTrue());
        assertThat(refused(cycle, chosen).key()).isEqualTo("recognition.refusal.own");
        CycleScene.signIn(Roles.REVIEWER, scene.unit("X2"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(
                        () -> decisions.decide(cycle, scene.unit("X1"), "1/QĐ", DECIDED, chosen));
        CycleScene.signIn(Roles.REPORTER, scene.unit("38"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(
                        () -> decisions.decide(cycle, scene.unit("X1"), "1/QĐ", DECIDED, chosen));
        assertThat(scene.stage(cycle, scene.id("X1"))).isEqualTo("APPRAISED");
    }

    @Test
    void aStandardMayLetAYearBeDecidedOnBeforeItsDaysAreOver() {
        var early = LocalDate.of(CycleScene.YEAR, 10, 31);
        var cycle = proposed("V1");
        assertThat(
                        Objects.requireNonNull(
                                        catchThrowableOfType(
                                                Refusal.class,
                                                () ->
                                                        decisions.decide(
                                                                cycle,
                                                                scene.unit("X1"),
                                                                "1/QĐ",
                                                                early,
                                                                seen(cycle, "V1"))))
                                .key())
                .isEqualTo("recognition.refusal.before-window");
        jdbc.sql(
                        """
                        update awards.standard_rules set rules = jsonb_set(rules, '{decision}',
                               '{"afterWindow": false, "article": null, "toConfirm": false}')
                        """)
                .update();

        assertThat(
                        decisions
                                .decide(cycle, scene.unit("X1"), "1/QĐ", early, seen(cycle, "V1"))
                                .number())
                .isEqualTo(1);
    }

    @Test
    void aFileSaysWhichPostTookEachStep() {
        account(new UUID(0, 7), "Thường trực tỉnh");
        var cycle = proposed("V1");

        var file = reading.of(cycle, scene.id("V1"));

        assertThat(Stream.of(Step.REGISTER, Step.ASSESS, Step.VOTE, Step.APPRAISE))
                .allSatisfy(it -> assertThat(file.postOf(it)).isEqualTo("Thường trực tỉnh"));
        assertThat(file.postOf(Step.DECIDE)).isNull();
        appraisals.sendBack(
                cycle, scene.id("V1"), scene.version(cycle, scene.id("V1")), "Thiếu biên bản");
        assertThat(reading.of(cycle, scene.id("V1")).returnedBy()).isEqualTo("Thường trực tỉnh");
        handIn(cycle, "V1");
        appraisals.appraiseAll(cycle, List.of(scene.id("V1")));
        decisions.decide(cycle, scene.unit("X1"), "12/QĐ", DECIDED, 1);
        assertThat(reading.of(cycle, scene.id("V1")).postOf(Step.DECIDE))
                .isEqualTo("Thường trực tỉnh");
    }

    private void account(UUID id, String post) {
        jdbc.sql(
                        """
                        insert into access.account (id, login, post, post_key, role, active, version)
                        values (:id, 'chosen-lines', :post, '', 'ADMINISTRATOR', true, 0)
                        """)
                .param("id", id)
                .param("post", post)
                .update();
    }

    private CycleId proposed(String... villages) {
        var cycle = management.open(CycleScene.YEAR, TitleKind.RESIDENTIAL_AREA, Purpose.TITLE);
        management.register(cycle, scene.unit("X1"), Stream.of(villages).map(scene::id).toList());
        for (var village : villages) {
            handIn(cycle, village);
            propose(cycle, village);
        }
        return cycle;
    }

    private void handIn(CycleId cycle, String code) {
        var object = scene.id(code);
        work.assess(cycle, object, scene.version(cycle, object), CycleScene.met(rules(cycle)));
        work.submit(cycle, object, scene.version(cycle, object), CycleScene.minutes());
    }

    private void propose(CycleId cycle, String code) {
        var object = scene.id(code);
        appraisals.appraise(
                cycle, object, scene.version(cycle, object), CycleScene.clean(rules(cycle)), true);
    }

    private Map<UUID, Long> seen(CycleId cycle, String... codes) {
        return Stream.of(codes)
                .map(scene::id)
                .collect(Collectors.toMap(it -> it, it -> scene.version(cycle, it)));
    }

    private Refusal refused(CycleId cycle, Map<UUID, Long> chosen) {
        return Objects.requireNonNull(
                catchThrowableOfType(
                        Refusal.class,
                        () -> decisions.decide(cycle, scene.unit("X1"), "12/QĐ", DECIDED, chosen)));
    }

    private int results(String code) {
        return jdbc.sql("select count(*) from awards.title_result where object = ?")
                .param(scene.id(code))
                .query(Integer.class)
                .single();
    }

    private Rules rules(CycleId cycle) {
        return listing.required(cycle).rules();
    }
}
