package vn.binhyen.kinds.peak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.binhyen.campaigns.spi.CampaignKind.RoundProposal;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class PeakScheduleUnitTests {

    @Test
    void theWindowOfLetter640IsDueOnExactlyItsFourDays() {
        assertThat(dueDays("2014-08-01", "2014-09-30", Map.of()))
                .containsExactly(
                        day("2014-08-15"), day("2014-08-30"), day("2014-09-15"), day("2014-09-30"));
    }

    @Test
    void theRoundsOfLetter640CoverEveryDayOfTheWindowOnce() {
        assertThat(rounds("2014-08-01", "2014-09-30", Map.of()))
                .extracting(RoundProposal::from, RoundProposal::to)
                .containsExactly(
                        tuple("2014-08-01", "2014-08-15"),
                        tuple("2014-08-16", "2014-08-31"),
                        tuple("2014-09-01", "2014-09-15"),
                        tuple("2014-09-16", "2014-09-30"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 2026-03-31, 2026-02-15 2026-02-28 2026-03-15 2026-03-30",
        "2028-02-01, 2028-02-29, 2028-02-15 2028-02-29",
        "2026-12-10, 2027-01-20, 2026-12-15 2026-12-30 2027-01-15",
        "2026-08-01, 2026-08-10, 2026-08-10",
        "2026-08-15, 2026-08-15, 2026-08-15",
    })
    void everyWindowHasTheFifteenthsAndThirtiethsInsideIt(
            LocalDate first, LocalDate last, String expected) {
        assertThat(dueDays(first.toString(), last.toString(), Map.of()))
                .containsExactlyElementsOf(
                        List.of(expected.split(" ")).stream().map(LocalDate::parse).toList());
    }

    @Test
    void aFixedDayOfShortMonthsIsTheirLastDay() {
        assertThat(
                        dueDays(
                                "2026-01-01",
                                "2026-03-31",
                                Map.of("dueDays", "monthly", "dayOfMonth", "31")))
                .containsExactly(day("2026-01-31"), day("2026-02-28"), day("2026-03-31"));
    }

    @Test
    void ownDaysAreReadAsOfficersWriteThem() {
        assertThat(
                        dueDays(
                                "2026-12-01",
                                "2027-01-31",
                                Map.of("dueDays", "own", "days", "20/12; 10/1, 2027-01-25")))
                .containsExactly(day("2026-12-20"), day("2027-01-10"), day("2027-01-25"));
    }

    @Test
    void somethingThatIsNoDayIsRefusedAtItsField() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        dueDays(
                                "2026-12-01",
                                "2027-01-31",
                                Map.of("dueDays", "own", "days", "31/2")))
                .extracting(Refusal::field)
                .isEqualTo("settings.days");
    }

    @Test
    void weekendsMoveOnlyWhereThePlannerSaysSo() {
        assertThat(dueDays("2014-08-01", "2014-09-30", Map.of("weekend", "previous")))
                .contains(day("2014-08-29"))
                .doesNotContain(day("2014-08-30"));
        assertThat(dueDays("2014-08-01", "2014-09-30", Map.of("weekend", "next")))
                .contains(day("2014-09-01"));
    }

    private static List<LocalDate> dueDays(
            String first, String last, Map<String, String> settings) {
        return rounds(first, last, settings).stream().map(RoundProposal::dueOn).toList();
    }

    private static List<RoundProposal> rounds(
            String first, String last, Map<String, String> settings) {
        return new PeakSchedule(new DatePeriod(day(first), day(last)), settings).rounds();
    }

    private static org.assertj.core.groups.Tuple tuple(String from, String to) {
        return org.assertj.core.groups.Tuple.tuple(day(from), day(to));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
