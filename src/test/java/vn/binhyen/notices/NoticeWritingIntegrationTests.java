package vn.binhyen.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.binhyen.access.Officer;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.organisation.events.AgreementDue;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.events.ReportReturned;
import vn.binhyen.reporting.events.UnitsUrged;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

    @Test
    void theUnitOfAnAgreementIsToldOnceADayThatItLapses() {
        var agreement = UUID.randomUUID();
        var due = new AgreementDue(agreement, commune, LocalDate.now(clock).plusDays(7), true, 7);

        var writing = new NoticeWriting(jdbc, clock);
        writing.on(due);
        writing.on(due);

        assertThat(notices.latest(reporter))
                .singleElement()
                .extracting(NoticeView::kind, NoticeView::figure, NoticeView::agreement)
                .containsExactly("agreement-lapses", 7, agreement);
    }

    @Test
    void aNoticeOfAnAgreementLeadsToTheAgreementsOfTheUnit(@Autowired MockMvcTester mvc) {
        new NoticeWriting(jdbc, clock)
                .on(new AgreementDue(UUID.randomUUID(), commune, LocalDate.now(clock), false, 0));
        var signedIn =
                authentication(
                        new UsernamePasswordAuthenticationToken(
                                reporter,
                                null,
                                AuthorityUtils.createAuthorityList("ROLE_REPORTER")));

        assertThat(mvc.get().uri("/notices").with(signedIn))
                .hasStatusOk()
                .bodyText()
                .contains("Quy chế phối hợp đến hạn rà soát hôm nay");
        var notice = notices.latest(reporter).getFirst().id();
        assertThat(mvc.post().uri("/notices/{id}/open", notice).with(signedIn).with(csrf()))
                .hasRedirectedUrl("/organisation/agreements?unit=" + commune);
    }

    @Test
    void anAgreementAnnouncedBeforeItsUnitWasToldIsDoneWithWhenItIsSentAgain(
            @Autowired FailedEventPublications failed) {
        var agreement = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into platform.event_publication
                               (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
                        values (gen_random_uuid(), 'notices.writing.agreement-due', :type, :event, :at, 'FAILED', 1)
                        """)
                .param("type", AgreementDue.class.getName())
                .param(
                        "event",
                        "{\"agreement\":\"%s\",\"dueOn\":\"2026-12-01\",\"lapses\":true,\"daysLeft\":7}"
                                .formatted(agreement))
                .param("at", OffsetDateTime.now(clock).minusDays(1))
                .update();

        failed.resubmit(ResubmissionOptions.defaults());

        await().atMost(Duration.ofSeconds(20)).until(() -> archived(agreement));
        assertThat(notices.latest(reporter)).isEmpty();
    }

    private boolean archived(UUID agreement) {
        return jdbc.sql(
                                "select count(*) from platform.event_publication_archive where serialized_event like :event")
                        .param("event", "%" + agreement + "%")
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
