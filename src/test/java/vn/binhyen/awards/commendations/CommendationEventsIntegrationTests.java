package vn.binhyen.awards.commendations;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
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
import org.springframework.transaction.support.TransactionTemplate;

import vn.binhyen.awards.AwardScene;
import vn.binhyen.campaigns.events.Audience;
import vn.binhyen.campaigns.events.CampaignClosed;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.CampaignLaunched;
import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.organisation.events.BodyFactsChanged;
import vn.binhyen.organisation.events.BodyFactsChanged.Body;
import vn.binhyen.organisation.events.BodyFactsChanged.Grade;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.events.ReportSubmitted;
import vn.binhyen.reporting.events.RoundOpened;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What commendations take from campaigns, reports and bodies, told once, twice, and in any order.
 */
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
    @Autowired BodyBook bodies;
    @Autowired TransactionTemplate in;

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
        var once = UnitId.random();
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

        submit(scenario, first, once, true);

        var ids = List.of(prompt.value(), late.value(), once.value());
        assertThat(work.wholeCampaign(campaign, ids, DAY))
                .containsOnly(Map.entry(prompt.value(), 2));
    }

    @Test
    void whatTheRegisterSaysOfABodyIsKeptAndNothingOlderReplacesIt(Scenario scenario) {
        var id = BodyId.random();
        var now = body(id, 3, LocalDate.parse("2026-06-30"), new Grade(2025, 1));
        scenario.publish(new BodyFactsChanged(List.of(now)))
                .andWaitForStateChange(() -> copies(id), it -> !it.isEmpty())
                .andVerify(it -> assertThat(it).containsExactly("3 2026-06-30 2025:1"));

        var at = AopTestUtils.<BodyBook>getTargetObject(bodies);
        in.executeWithoutResult(tx -> {
            at.on(new BodyFactsChanged(List.of(now)));
            at.on(new BodyFactsChanged(List.of(body(id, 2, null, new Grade(2024, 4)))));
        });

        assertThat(copies(id)).containsExactly("3 2026-06-30 2025:1");
    }

    private List<String> copies(BodyId id) {
        return jdbc.sql(
                        """
                        select concat_ws(' ', b.version, b.ended_on, g.year || ':' || g.grade)
                          from awards.body b left join awards.body_grade g on g.body = b.id where b.id = ?
                        """)
                .param(id.value())
                .query((rs, row) -> rs.getString(1))
                .list();
    }

    private static Body body(BodyId id, int version, @Nullable LocalDate endedOn, Grade grade) {
        return new Body(
                id,
                "protection_team",
                "T1",
                UnitId.random(),
                LocalDate.parse("2024-07-01"),
                endedOn,
                false,
                version,
                List.of(grade));
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
