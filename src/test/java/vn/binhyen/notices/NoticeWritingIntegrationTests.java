package vn.binhyen.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;

import vn.binhyen.access.Officer;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.events.ReportReturned;
import vn.binhyen.reporting.events.UnitsUrged;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

@SpringBootTest
@AutoConfigureMockMvc
@EnableScenarios
class NoticeWritingIntegrationTests {

    @Autowired NoticeReading notices;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private final UnitId commune = UnitId.random();
    private final Officer reporter =
            new Officer(UUID.randomUUID(), "anloc", "Người báo cáo", Roles.REPORTER, commune, null);

    @Test
    void theUrgedFindANoticeAndMayReadIt(Scenario scenario) {
        var urged =
                new UnitsUrged(
                        CampaignId.random(), RoundId.random(), List.of(Obliged.unit(commune)));

        scenario.publish(urged)
                .andWaitForStateChange(() -> notices.unread(reporter), it -> it == 1)
                .andVerify(it -> assertThat(it).isOne());

        var notice = notices.latest(reporter).getFirst();
        assertThat(notice.kind()).isEqualTo("urged");
        notices.open(reporter, notice.id());
        assertThat(notices.unread(reporter)).isZero();
    }

    @Test
    void theSameEventTwiceIsOneNotice() {
        var returned =
                new ReportReturned(
                        CampaignId.random(),
                        RoundId.random(),
                        Obliged.unit(commune),
                        UnitId.random(),
                        3);

        // the bean would listen in another thread
        var writing = new NoticeWriting(jdbc, clock);
        writing.on(returned);
        writing.on(returned);

        assertThat(notices.latest(reporter))
                .singleElement()
                .extracting(NoticeView::figure)
                .isEqualTo(3);
    }

    @Test
    void nobodyReadsTheNoticesOfAnotherUnit() {
        var elsewhere =
                new UnitsUrged(
                        CampaignId.random(),
                        RoundId.random(),
                        List.of(Obliged.unit(UnitId.random())));

        new NoticeWriting(jdbc, clock).on(elsewhere);

        assertThat(notices.latest(reporter)).isEmpty();
    }
}
