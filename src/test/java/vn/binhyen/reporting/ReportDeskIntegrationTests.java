package vn.binhyen.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static vn.binhyen.reporting.ReportingScene.as;
import static vn.binhyen.reporting.ReportingScene.officer;
import static vn.binhyen.reporting.ReportingScene.reporter;
import static vn.binhyen.reporting.ReportingScene.submission;
import static vn.binhyen.reporting.ReportingScene.values;
import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

class ReportDeskIntegrationTests extends LaunchedPeak {

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
                .isThrownBy(() -> as(admin, () -> desk.takeIn(first, commune.value(), null)));
        assertThat(asAdmin(() -> desk.takeIn(first, commune.value(), null))).isPositive();
    }

    @Test
    void theDeskOfTheDistrictDecidesAndItsNeighbourDoesNotEvenSeeIt() {
        var commune = province.commune(1, 1);
        submit(commune, Map.of(TURNS, 5));

        var neighbour = officer(Roles.REVIEWER, province.district(2));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(neighbour, () -> desk.takeIn(first, commune.value(), null)));
        var own = officer(Roles.REVIEWER, province.district(1));
        assertThat(as(own, () -> desk.waiting())).hasSize(1);
        as(own, () -> desk.takeIn(first, commune.value(), null));
        assertThat(as(own, () -> desk.waiting())).isEmpty();
    }

    @Test
    void ofTwoReviewersAtOnceOneDecides() throws Exception {
        var commune = province.commune(1, 1);
        submit(commune, Map.of(TURNS, 5));
        Callable<String> accepts =
                () -> as(reviewer(), () -> "accepted " + desk.takeIn(first, commune.value(), null));
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
                                                        List.of(TURNS),
                                                        null));

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
    void askingForTheSameCorrectionTwiceIsOneRequest() {
        var commune = province.commune(1, 1);
        submit(commune, Map.of(TURNS, 5));

        var one = giveBack("Kiểm tra lại");
        var two = giveBack("Kiểm tra lại");

        assertThat(two).isEqualTo(one);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> giveBack("Một lý do khác"))
                .satisfies(no -> assertThat(no.key()).isEqualTo("reporting.refusal.not-submitted"));
    }

    @Test
    void aDecisionOnAnotherVersionThanTheOneSeenIsStale() {
        var commune = province.commune(1, 1);
        submit(commune, Map.of(TURNS, 5));
        var seen = asAdmin(() -> forms.open(first, commune.value())).version();
        giveBack("Kiểm tra lại");
        submit(commune, Map.of(TURNS, 6));

        assertThatExceptionOfType(StaleReport.class)
                .isThrownBy(() -> as(reviewer(), () -> desk.takeIn(first, commune.value(), seen)));
        assertThatExceptionOfType(StaleReport.class)
                .isThrownBy(() ->
                        as(
                                reviewer(),
                                () ->
                                        desk.giveBack(
                                                first, commune.value(), "Xem", List.of(), seen)));
        assertThat(as(reviewer(), () -> desk.takeIn(first, commune.value(), seen + 3)))
                .isPositive();
    }

    private long giveBack(String reason) {
        return as(
                reviewer(),
                () ->
                        desk.giveBack(
                                first,
                                province.commune(1, 1).value(),
                                reason,
                                List.of(TURNS),
                                null));
    }
}
