package vn.binhyen.awards.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.util.AopTestUtils;

import vn.binhyen.awards.cycle.KnownWork.PledgeRow;
import vn.binhyen.awards.cycle.KnownWork.ReportRow;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.pledges.events.PledgesRegistered;
import vn.binhyen.pledges.events.PledgesRegistered.Registered;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.events.ReportOverdue;
import vn.binhyen.reporting.events.ReportSubmitted;
import vn.binhyen.reporting.events.ReportsEntered;
import vn.binhyen.reporting.events.RoundOpened;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@SpringBootTest
@EnableScenarios
class WorkBookIntegrationTests {

    private static final LocalDate MAY = LocalDate.parse("2025-05-03");
    private static final LocalDate JUNE = LocalDate.parse("2025-06-07");
    private static final DatePeriod WINDOW =
            new DatePeriod(LocalDate.parse("2024-11-01"), LocalDate.parse("2025-10-31"));

    @Autowired WorkBook book;
    @Autowired KnownWork known;

    private final DriveId drive = new DriveId(UUID.randomUUID());
    private final UnitId village = UnitId.random();
    private final UUID group = UUID.randomUUID();
    private final CampaignId campaign = CampaignId.random();
    private final RoundId round = RoundId.random();

    @Test
    void whatHouseholdsRegisteredIsKnown(Scenario scenario) {
        scenario.publish(pledged(line(group, MAY, 84, 28, 1)))
                .andWaitForStateChange(() -> turns(), it -> it == 84)
                .andVerify(it -> assertThat(it).isEqualTo(84));

        assertThat(distinct()).isEqualTo(28);
    }

    @Test
    void pledgesHeardTwiceAreTheSame() {
        hear(pledged(line(group, MAY, 84, 28, 1)));
        hear(pledged(line(group, MAY, 84, 28, 1)));

        assertThat(turns()).isEqualTo(84);
        assertThat(distinct()).isEqualTo(28);
    }

    @Test
    void aCorrectionStandsInWhateverOrderItIsHeard() {
        hear(pledged(line(group, MAY, 60, 20, 2)));
        hear(pledged(line(group, MAY, 84, 28, 1)));

        assertThat(turns()).isEqualTo(60);
        assertThat(distinct()).isEqualTo(20);
    }

    @Test
    void turnsAddUpAndDifferentOnesAreCountedOnceAPlace() {
        hear(pledged(line(group, MAY, 84, 28, 1), line(group, JUNE, 60, 30, 1)));
        hear(pledged(line(UUID.randomUUID(), JUNE, 40, 20, 1)));

        assertThat(turns()).isEqualTo(184);
        assertThat(distinct()).isEqualTo(50);
        assertThat(households().stream().filter(it -> !it.counted()))
                .extracting(PledgeRow::on)
                .containsExactly(MAY);
    }

    @Test
    void aReportBelongsToTheYearItIsAbout(Scenario scenario) {
        hear(submitted(true));
        scenario.publish(opened())
                .andWaitForStateChange(() -> reports(2024).size(), it -> it == 1)
                .andVerify(it -> assertThat(it).isEqualTo(1));

        assertThat(reports(2025)).isEmpty();
    }

    @Test
    void aReportHeardAfterItsRoundIsTheSame(Scenario scenario) {
        scenario.publish(opened()).andWaitForEventOfType(RoundOpened.class).toArrive();
        scenario.publish(submitted(true))
                .andWaitForStateChange(() -> reports(2024).size(), it -> it == 1)
                .andVerify(it -> assertThat(it).isEqualTo(1));

        hear(submitted(true));
        assertThat(reports(2024)).singleElement().matches(ReportRow::inTime);
    }

    @Test
    void whatWasLateOnceStaysLateInWhateverOrder(Scenario scenario) {
        hear(submitted(true));
        AopTestUtils.<WorkBook>getTargetObject(book)
                .on(new ReportOverdue(campaign, round, Obliged.unit(village), village, 1));
        AopTestUtils.<WorkBook>getTargetObject(book)
                .on(new ReportsEntered(campaign, round, List.of(Obliged.unit(village))));
        scenario.publish(opened())
                .andWaitForStateChange(() -> reports(2024).size(), it -> it == 1)
                .andVerify(it -> assertThat(it).isEqualTo(1));

        assertThat(reports(2024)).singleElement().matches(it -> !it.inTime());
    }

    private RoundOpened opened() {
        return new RoundOpened(
                campaign, round, LocalDate.parse("2024-12-31"), LocalDate.parse("2025-01-15"), 1);
    }

    private ReportSubmitted submitted(boolean inTime) {
        return new ReportSubmitted(campaign, round, Obliged.unit(village), village, inTime);
    }

    private PledgesRegistered pledged(Registered... lines) {
        return new PledgesRegistered(drive, List.of(lines));
    }

    private Registered line(UUID place, LocalDate on, long turns, long distinct, int version) {
        return new Registered(village, place, on, Subject.HOUSEHOLD, turns, distinct, version);
    }

    private void hear(PledgesRegistered event) {
        AopTestUtils.<WorkBook>getTargetObject(book).on(event);
    }

    private void hear(ReportSubmitted event) {
        AopTestUtils.<WorkBook>getTargetObject(book).on(event);
    }

    private List<PledgeRow> households() {
        return known.households(Map.of(village.value(), village.value()), WINDOW);
    }

    private long turns() {
        return households().stream().mapToLong(PledgeRow::turns).sum();
    }

    private long distinct() {
        return households().stream().mapToLong(it -> it.counting(Subject.HOUSEHOLD)).sum();
    }

    private List<ReportRow> reports(int year) {
        return known.reports(Map.of(village.value(), village.value()), year);
    }
}
