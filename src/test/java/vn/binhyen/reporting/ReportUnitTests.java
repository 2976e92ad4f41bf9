package vn.binhyen.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.modulith.test.AggregateTestUtils.eventsOf;

import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.indicators.IndicatorKind;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.events.ReportAccepted;
import vn.binhyen.reporting.events.ReportReturned;
import vn.binhyen.reporting.events.ReportSubmitted;
import vn.binhyen.reporting.forms.Figures;
import vn.binhyen.reporting.forms.Form;
import vn.binhyen.reporting.forms.WholeNumber;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class ReportUnitTests {

    private static final CampaignId CAMPAIGN = CampaignId.random();
    private static final LocalDate DAY = LocalDate.of(2014, 8, 15);
    private static final Instant HOUR = Instant.parse("2014-08-15T10:00:00Z");
    private static final UUID REPORTER = UUID.randomUUID();

    private final Form form =
            Form.of(
                    CAMPAIGN,
                    "peak",
                    List.of(
                            line(1, "T1", IndicatorKind.TURNS, false),
                            line(2, "R1", IndicatorKind.STOCK, true)),
                    List.of());

    private static Form.Line line(int ordinal, String code, IndicatorKind kind, boolean required) {
        return new Form.Line(ordinal, code, 1, kind, "section", required, null, null);
    }

    private Report due() {
        return new Report(
                new ReportId(UUID.randomUUID()),
                RoundId.random(),
                CAMPAIGN,
                Obliged.unit(UnitId.random()),
                "commune",
                UnitId.random(),
                DAY,
                DAY,
                HOUR,
                Report.State.DUE,
                new Long[2],
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Report filled() {
        return due().keep(Figures.none(form).with(Map.of("R1", 4L)), HOUR);
    }

    private Report submitted() {
        return filled().submit(form, "BN-1", SignedPaper.NONE, REPORTER, HOUR);
    }

    @Test
    void announcesItsSubmissionAndWhetherItWasInTime() {
        assertThat(eventsOf(submitted()).ofType(ReportSubmitted.class))
                .singleElement()
                .satisfies(it -> assertThat(it.inTime()).isTrue());
        var late = filled().submit(form, "BN-1", SignedPaper.NONE, REPORTER, HOUR.plusSeconds(1));
        assertThat(eventsOf(late).ofType(ReportSubmitted.class))
                .singleElement()
                .satisfies(it -> assertThat(it.inTime()).isFalse());
    }

    @Test
    void cannotBeSubmittedWithoutWhatIsRequired() {
        var report = due().keep(Figures.none(form).with(Map.of("T1", 4L)), HOUR);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> report.submit(form, "BN-1", SignedPaper.NONE, REPORTER, HOUR))
                .satisfies(no -> assertThat(no.field()).isEqualTo("R1"));
    }

    @Test
    void cannotBeChangedWhileItLiesWithTheDesk() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> submitted().keep(Figures.none(form), HOUR));
    }

    @Test
    void isNotTakenInByTheAccountThatSubmittedIt() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> submitted().accept(REPORTER));
    }

    @Test
    void isTakenInOnceHoweverOftenAsked() {
        var report = submitted().accept(UUID.randomUUID()).accept(UUID.randomUUID());

        assertThat(eventsOf(report).ofType(ReportAccepted.class)).hasSize(1);
    }

    @Test
    void maybeReturnedAfterItWasTakenInAndSubmittedAgain() {
        var report = submitted().accept(UUID.randomUUID()).giveBack(2);

        assertThat(report.isHandedIn()).isFalse();
        assertThat(eventsOf(report).ofType(ReportReturned.class))
                .singleElement()
                .satisfies(it -> assertThat(it.cells()).isEqualTo(2));
        assertThat(report.submit(form, "BN-2", SignedPaper.NONE, REPORTER, HOUR).submissions())
                .isEqualTo(2);
    }

    @Test
    void aDraftIsNotReturned() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> filled().giveBack(1));
    }

    @Test
    void typedNumbersAreReadAsOfficersWriteThem() {
        assertThat(WholeNumber.typed("x", " 1.234.567 ")).isEqualTo(1_234_567L);
        assertThat(WholeNumber.typed("x", "1234")).isEqualTo(1234L);
        assertThat(WholeNumber.typed("x", "")).isNull();
        List.of("1,5", "1.5", "-3", "1e5", "1000000000", "9".repeat(100_000), "abc")
                .forEach(it ->
                        assertThatExceptionOfType(Refusal.class)
                                .as(it)
                                .isThrownBy(() -> WholeNumber.typed("x", it)));
    }

    @Test
    void aFigureThatJumpsWantsAWord() {
        var turns = line(1, "T1", IndicatorKind.TURNS, false);
        var stock = line(2, "S1", IndicatorKind.STOCK, false);
        var once = line(3, "D1", IndicatorKind.DISTINCT, false);

        assertThat(Differences.of(turns, 100L, 301L)).isNotNull();
        assertThat(Differences.of(turns, 10L, 40L)).isNull();
        assertThat(Differences.of(turns, 100L, 5L)).isNull();
        assertThat(Differences.of(stock, 100L, 94L)).isNotNull();
        assertThat(Differences.of(stock, 100L, 95L)).isNull();
        assertThat(Differences.of(once, 100L, 99L)).isNotNull();
        assertThat(Differences.of(once, null, 99L)).isNull();
    }
}
