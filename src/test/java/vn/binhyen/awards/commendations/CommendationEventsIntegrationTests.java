package vn.binhyen.awards.commendations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.util.AopTestUtils;

import vn.binhyen.awards.AwardScene;
import vn.binhyen.campaigns.events.Audience;
import vn.binhyen.campaigns.events.CampaignClosed;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.CampaignLaunched;
import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.events.ReportSubmitted;
import vn.binhyen.reporting.events.RoundOpened;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What commendations take from campaigns and reports, told once, twice, and in any order. */
@SpringBootTest
@AutoConfigureMockMvc
@EnableScenarios
class CommendationEventsIntegrationTests {

    private static final KindCode KIND = new KindCode("standing");
    private static final LocalDate DAY = LocalDate.parse("2026-09-30");

    @Autowired JdbcClient jdbc;
    @Autowired CommendationListing listing;
    @Autowired WorkEvidence work;
    @Autowired LaunchLists launches;
    @Autowired CampaignBook book;

    private final CampaignId campaign = new CampaignId(UUID.randomUUID());

    @BeforeEach
    void signIn() {
        AwardScene.signIn();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aLaunchOpensOneListHoweverOftenItIsTold(Scenario scenario) {
        var launched = launched();
        scenario.publish(launched)
                .andWaitForStateChange(() -> lists(), it -> it == 1)
                .andVerify(it -> assertThat(it).isEqualTo(1));

        AopTestUtils.<LaunchLists>getTargetObject(launches).on(launched);

        assertThat(lists()).isEqualTo(1);
    }

    @Test
    void aCampaignIsOverWhicheverIsHeardFirst(Scenario scenario) {
        scenario.publish(new CampaignClosed(campaign, KIND, DAY))
                .andWaitForStateChange(() -> closed(), it -> it == 1)
                .andVerify(it -> assertThat(it).isEqualTo(1));

        var at = AopTestUtils.<CampaignBook>getTargetObject(book);
        at.on(launched());
        at.on(new CampaignClosed(campaign, KIND, DAY));
        AopTestUtils.<LaunchLists>getTargetObject(launches).on(launched());

        assertThat(list().awaitedSince()).isEqualTo(DAY);
    }

    @Test
    void whoReportedEveryRoundInTimeHasEvidenceForTheCampaign(Scenario scenario) {
        var prompt = UnitId.random();
        var late = UnitId.random();
        var first = new RoundId(UUID.randomUUID());
        var second = new RoundId(UUID.randomUUID());
        scenario.publish(new RoundOpened(campaign, first, DAY.minusDays(16), DAY.minusDays(15), 2))
                .andWaitForStateChange(() -> rounds(), it -> it == 1)
                .andVerify(it -> assertThat(it).isEqualTo(1));
        AopTestUtils.<CampaignBook>getTargetObject(book)
                .on(new RoundOpened(campaign, second, DAY.minusDays(1), DAY, 2));
        for (var round : List.of(first, second)) {
            submit(scenario, round, prompt, true);
            submit(scenario, round, late, round.equals(first));
        }

        var ids = List.of(prompt.value(), late.value());
        assertThat(work.wholeCampaign(campaign, ids, DAY))
                .containsOnly(Map.entry(prompt.value(), 2));
    }

    private void submit(Scenario scenario, RoundId round, UnitId unit, boolean inTime) {
        scenario.publish(
                        new ReportSubmitted(
                                campaign, round, Obliged.unit(unit), UnitId.random(), inTime))
                .andWaitForStateChange(
                        () ->
                                jdbc.sql(
                                                "select count(*)::int from awards.known_report where round = ? and obliged = ?")
                                        .param(round.value())
                                        .param(unit.value())
                                        .query((rs, row) -> rs.getInt(1))
                                        .single(),
                        it -> it == 1)
                .andVerify(it -> assertThat(it).isEqualTo(1));
    }

    private CampaignLaunched launched() {
        return new CampaignLaunched(
                campaign,
                KIND,
                UnitId.random(),
                LocalDate.parse("2026-03-01"),
                DAY,
                new Audience(Set.of("commune"), Set.of(), Set.of()),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of());
    }

    private CommendationView list() {
        return listing.find(null, null, 500, 0).stream()
                .filter(it -> campaign.equals(it.campaign()))
                .findFirst()
                .orElseThrow();
    }

    private int lists() {
        return count("awards.commendation_list where campaign = ?");
    }

    private int closed() {
        return count("awards.known_campaign where campaign = ? and closed_on is not null");
    }

    private int rounds() {
        return count("awards.known_round where campaign = ?");
    }

    private int count(String what) {
        return jdbc.sql("select count(*)::int from " + what)
                .param(campaign.value())
                .query((rs, row) -> rs.getInt(1))
                .single();
    }
}
