package vn.binhyen.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import static vn.binhyen.reporting.ReportingScene.as;
import static vn.binhyen.reporting.ReportingScene.officer;
import static vn.binhyen.reporting.ReportingScene.reporter;
import static vn.binhyen.reporting.ReportingScene.submission;
import static vn.binhyen.reporting.ReportingScene.values;
import static vn.binhyen.reporting.SampleCampaign.DISTINCT;
import static vn.binhyen.reporting.SampleCampaign.KEPT;
import static vn.binhyen.reporting.SampleCampaign.STOCK;
import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import vn.binhyen.access.Officer;
import vn.binhyen.campaigns.events.CampaignLaunched;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;

@SpringBootTest
@AutoConfigureMockMvc
class ReportingIntegrationTests {

    @Autowired ReportingScene scene;
    @Autowired JdbcClient jdbc;
    @Autowired RoundBoard board;
    @Autowired ReportEntry entry;
    @Autowired ReportForms forms;
    @Autowired ReportDesk desk;
    @Autowired RollUp rollUp;
    @Autowired Freezing freezing;
    @Autowired FrozenFigures frozen;
    @Autowired FigureQuery figures;

    private SampleProvince province;
    private CampaignLaunched launch;
    private RoundId first;

    @BeforeEach
    void launches() {
        province = new SampleProvince(jdbc, 2, 3);
        launch = scene.launch(SampleCampaign.of2014(province.province, Set.of()));
        first = launch.rounds().getFirst().id();
    }

    @Test
    void aLaunchToldTwiceMakesItsRoundsAndObligationsOnce() {
        scene.publish(launch);
        await().atMost(Duration.ofSeconds(10)).until(() -> !pending());

        assertThat(asAdmin(() -> board.rounds(launch.campaign())))
                .hasSize(4)
                .allSatisfy(round -> {
                    assertThat(round.obligations()).isEqualTo(8);
                    assertThat(round.late()).isEqualTo(8);
                });
    }

    @Test
    void aCommuneOwesOnItsOwnEarlierDayToItsDistrict() {
        var commune = province.commune(1, 1);

        var report = as(reporter(commune), () -> forms.open(first, commune.value()));

        assertThat(report.dueOn()).isEqualTo(launch.rounds().getFirst().dueOn().minusDays(2));
        assertThat(report.desk()).isEqualTo(province.district(1));
    }

    @Test
    void twentyFirstWritersAtOnceAllKeepTheirValues() throws Exception {
        var commune = province.commune(1, 1);
        var codes = List.of(TURNS, DISTINCT, KEPT, STOCK);
        List<Callable<KeptReport>> writers =
                IntStream.range(0, 20)
                        .<Callable<KeptReport>>mapToObj(i ->
                                () ->
                                        as(
                                                reporter(commune),
                                                () ->
                                                        entry.keep(
                                                                values(
                                                                        first,
                                                                        commune,
                                                                        Map.of(
                                                                                codes.get(i % 4),
                                                                                7)))))
                        .toList();

        try (var pool = Executors.newFixedThreadPool(20)) {
            for (var answer : pool.invokeAll(writers)) {
                assertThat(answer.get().version()).isPositive();
            }
        }

        assertThat(storedValues(commune))
                .isEqualTo(Map.of(TURNS, 7L, DISTINCT, 7L, KEPT, 7L, STOCK, 7L));
        assertThat(asAdmin(() -> forms.open(first, commune.value())).version()).isEqualTo(20);
    }

    @Test
    void aStaleVersionIsToldBothFigures() {
        var commune = province.commune(1, 1);
        keep(commune, Map.of(TURNS, 5));

        var command =
                new KeepReport(first, commune.value(), Map.of(TURNS, 9), Map.of(), Map.of(), 0L);

        assertThatExceptionOfType(StaleReport.class)
                .isThrownBy(() -> as(reporter(commune), () -> entry.keep(command)))
                .satisfies(stale -> {
                    assertThat(stale.version()).isEqualTo(1);
                    assertThat(stale.clashes())
                            .containsExactly(new StaleReport.Clash(TURNS, 9L, 5L));
                });
    }

    @Test
    void wrongNumbersAreRefusedAtTheirField() {
        var commune = province.commune(1, 1);
        var wrong =
                Map.of(
                        "reporting.refusal.negative",
                        -1,
                        "reporting.refusal.fractional",
                        1.5,
                        "reporting.refusal.absurd",
                        1_000_000_000L,
                        "reporting.refusal.not-a-number",
                        "12");

        wrong.forEach((key, value) ->
                assertThatExceptionOfType(Refusal.class)
                        .isThrownBy(() -> keep(commune, Map.of(STOCK, value)))
                        .satisfies(no -> {
                            assertThat(no.key()).isEqualTo(key);
                            assertThat(no.field()).isEqualTo(STOCK);
                        }));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> keep(commune, Map.of("X9", 1)))
                .satisfies(no -> assertThat(no.field()).isEqualTo("X9"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> keep(commune, Map.of(DISTINCT, 3, KEPT, 4)))
                .satisfies(no -> assertThat(no.field()).isEqualTo(KEPT));
    }

    @Test
    void aSlipInTheFormCostsItsOwnCellOnly() {
        var commune = province.commune(1, 1);
        var typed = values(first, commune, Map.of(TURNS, "1.234", STOCK, "zwölf"));

        var kept = as(reporter(commune), () -> entry.keepTyped(typed));

        assertThat(kept.problems()).extracting(CellProblem::code).containsExactly(STOCK);
        assertThat(storedValues(commune)).isEqualTo(Map.of(TURNS, 1234L));
    }

    @Test
    void submittingTwiceAnswersTheSameReceipt() {
        var commune = province.commune(1, 1);
        keep(commune, Map.of(TURNS, 5));

        var one = as(reporter(commune), () -> entry.submit(submission(first, commune)));
        var two = as(reporter(commune), () -> entry.submit(submission(first, commune)));

        assertThat(two).isEqualTo(one);
    }

    @Test
    void nobodyTakesInTheReportOfTheirOwnAccount() {
        var commune = province.commune(1, 1);
        var admin = officer(Roles.ADMINISTRATOR, province.province);
        as(admin, () -> entry.keep(values(first, commune, Map.of(TURNS, 5))));
        as(admin, () -> entry.submit(submission(first, commune)));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(admin, () -> desk.takeIn(first, commune.value())));
        assertThat(asAdmin(() -> desk.takeIn(first, commune.value()))).isPositive();
    }

    @Test
    void theDeskOfTheDistrictDecidesAndItsNeighbourDoesNotEvenSeeIt() {
        var commune = province.commune(1, 1);
        submit(commune, Map.of(TURNS, 5));

        var neighbour = officer(Roles.REVIEWER, province.district(2));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(neighbour, () -> desk.takeIn(first, commune.value())));
        var own = officer(Roles.REVIEWER, province.district(1));
        assertThat(as(own, () -> desk.waiting())).hasSize(1);
        as(own, () -> desk.takeIn(first, commune.value()));
        assertThat(as(own, () -> desk.waiting())).isEmpty();
    }

    @Test
    void ofTwoReviewersAtOnceOneDecides() throws Exception {
        var commune = province.commune(1, 1);
        submit(commune, Map.of(TURNS, 5));
        Callable<String> accepts =
                () -> as(reviewer(), () -> "accepted " + desk.takeIn(first, commune.value()));
        Callable<String> returns =
                () ->
                        as(
                                reviewer(),
                                () ->
                                        "returned "
                                                + desk.giveBack(
                                                        first,
                                                        commune.value(),
                                                        "Kiểm tra lại",
                                                        List.of(TURNS)));

        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var answer : pool.invokeAll(List.of(accepts, returns, accepts, accepts))) {
                try {
                    assertThat(answer.get()).isNotEmpty();
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(Refusal.class);
                }
            }
        }

        var events =
                jdbc.sql(
                                """
                                select count(*) filter (where action = 'report.accepted'),
                                       count(*) filter (where action = 'report.returned')
                                  from access.audit_entry where subject_id =
                                   (select id from reporting.report where round_id = :r and obliged_id = :o)
                                """)
                        .param("r", first.value())
                        .param("o", commune.value())
                        .query((rs, row) -> List.of(rs.getInt(1), rs.getInt(2)))
                        .single();
        assertThat(events.getFirst()).isLessThanOrEqualTo(1);
        assertThat(events.getLast()).isEqualTo(1);
    }

    @Test
    void totalsAreTheSumOfOwnFiguresAtEveryLevel() {
        var expected = new HashMap<UUID, Long>();
        long value = 1;
        for (var district : province.communes.keySet()) {
            submit(district, Map.of(TURNS, value, STOCK, 2));
            expected.merge(district.value(), value, Long::sum);
            expected.merge(province.province.value(), value, Long::sum);
            for (var commune : province.communes.get(district)) {
                value *= 3;
                submit(commune, Map.of(TURNS, value));
                expected.put(commune.value(), value);
                expected.merge(district.value(), value, Long::sum);
                expected.merge(province.province.value(), value, Long::sum);
            }
        }

        for (var level : List.of("province", "district", "commune")) {
            var lines = asAdmin(() -> rollUp.ofRound(first, level, Counted.HANDED_IN, null));
            assertThat(lines).isNotEmpty();
            assertThat(lines)
                    .allSatisfy(it ->
                            assertThat(it.values().get(TURNS)).isEqualTo(expected.get(it.id())));
        }
        var all = asAdmin(() -> rollUp.ofRound(first, "province", Counted.HANDED_IN, null));
        assertThat(all)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.reported()).isEqualTo(8);
                    assertThat(it.expected()).isEqualTo(8);
                    assertThat(it.values()).containsEntry(STOCK, 4L).doesNotContainKey(DISTINCT);
                });
        var series =
                asAdmin(() ->
                        figures.ask(
                                new FigureQuery.Question(
                                        TURNS, province.province, null, null, "district")));
        assertThat(series).hasSize(8);
        assertThat(series.getFirst().value()).isEqualTo(expected.get(series.getFirst().unit()));
    }

    @Test
    void aReturnedReportIsOutOfTheSumsUntilItComesAgain() {
        var commune = province.commune(1, 1);
        submit(commune, Map.of(TURNS, 5));
        as(reviewer(), () -> desk.giveBack(first, commune.value(), "Kiểm tra lại", List.of(TURNS)));

        assertThat(provinceTotal().values()).isEmpty();
        assertThat(provinceTotal().reported()).isZero();
        submit(commune, Map.of(TURNS, 6));
        assertThat(provinceTotal().values()).containsEntry(TURNS, 6L);
    }

    @Test
    void overTheRoundsTurnsAreAddedAndTheRestStandsAsOfTheLast() {
        var commune = province.commune(1, 1);
        var second = launch.rounds().get(1).id();
        submit(first, commune, Map.of(TURNS, 5, DISTINCT, 7, STOCK, 9));
        submit(second, commune, Map.of(TURNS, 6, DISTINCT, 8, STOCK, 4));

        var total =
                asAdmin(() ->
                                rollUp.ofCampaign(
                                        launch.campaign(), "province", Counted.HANDED_IN, null))
                        .getFirst();

        assertThat(total.values()).isEqualTo(Map.of(TURNS, 11L, DISTINCT, 8L, STOCK, 4L));
        assertThat(total.reported()).isEqualTo(2);
        assertThat(total.expected()).isEqualTo(32);
        var view = asAdmin(() -> forms.open(second, commune.value()));
        assertThat(view.lines().getFirst().last()).isEqualTo(5);
        assertThat(view.lines().getFirst().toDate()).isEqualTo(11);
    }

    @Test
    void whatIsIssuedStaysAndALaterChangeIsACorrection() {
        var commune = province.commune(1, 1);
        submit(commune, Map.of(TURNS, 5));
        var coverage = as(planner(), () -> freezing.freeze(first));
        assertThat(coverage).isEqualTo(new Freezing.Coverage(1, 8));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> keep(province.commune(1, 2), Map.of(TURNS, 1)))
                .satisfies(no -> assertThat(no.key()).isEqualTo("reporting.refusal.round-frozen"));

        as(reviewer(), () -> desk.giveBack(first, commune.value(), "Kiểm tra lại", List.of(TURNS)));
        submit(commune, Map.of(TURNS, 8));

        assertThat(frozen.totals(first, "province").getFirst().values()).containsEntry(TURNS, 5L);
        assertThat(frozen.corrections(first))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.issued()).isEqualTo(5L);
                    assertThat(it.corrected()).isEqualTo(8L);
                });
        assertThat(frozen.missing(first)).hasSize(7);
    }

    @Test
    void aReporterWritesForNobodyElse() {
        var stranger = reporter(province.commune(1, 2));
        var boss = reporter(province.district(1));
        var command = values(first, province.commune(1, 1), Map.of(TURNS, 1));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(stranger, () -> entry.keep(command)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(boss, () -> entry.keep(command)));
    }

    private Officer reviewer() {
        return officer(Roles.REVIEWER, province.district(1));
    }

    private Officer planner() {
        return officer(Roles.ADMINISTRATOR, province.province);
    }

    private Total provinceTotal() {
        return asAdmin(() -> rollUp.ofRound(first, "province", Counted.HANDED_IN, null)).getFirst();
    }

    private void keep(UnitId unit, Map<String, Object> cells) {
        as(reporter(unit), () -> entry.keep(values(first, unit, cells)));
    }

    private void submit(UnitId unit, Map<String, Object> cells) {
        submit(first, unit, cells);
    }

    private void submit(RoundId round, UnitId unit, Map<String, Object> cells) {
        as(reporter(unit), () -> entry.keep(values(round, unit, cells)));
        as(reporter(unit), () -> entry.submit(submission(round, unit)));
    }

    private Map<String, Long> storedValues(UnitId unit) {
        var found = new HashMap<String, Long>();
        asAdmin(() -> forms.open(first, unit.value()))
                .lines()
                .forEach(it -> {
                    if (it.value() != null) {
                        found.put(it.indicator(), it.value());
                    }
                });
        return found;
    }

    private boolean pending() {
        return jdbc.sql(
                                "select count(*) from platform.event_publication where completion_date is null")
                        .query((rs, row) -> rs.getLong(1))
                        .single()
                > 0;
    }

    private static <T> T asAdmin(Supplier<T> deed) {
        return as(officer(Roles.ADMINISTRATOR, UnitId.random()), deed);
    }
}
