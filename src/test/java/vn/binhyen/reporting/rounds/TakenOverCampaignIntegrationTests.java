package vn.binhyen.reporting.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import static vn.binhyen.reporting.ReportingScene.as;
import static vn.binhyen.reporting.ReportingScene.officer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.binhyen.campaigns.CampaignFacts;
import vn.binhyen.campaigns.CampaignListing;
import vn.binhyen.campaigns.CampaignManagement;
import vn.binhyen.campaigns.CampaignPlanning;
import vn.binhyen.campaigns.CampaignView;
import vn.binhyen.campaigns.PlanCampaign;
import vn.binhyen.campaigns.events.Audience;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.Freezing;
import vn.binhyen.reporting.ReorganisedPeak;
import vn.binhyen.reporting.papers.ConsolidatedPapers;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.Roles;
import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.events.Share;
import vn.binhyen.territory.events.SuccessionEdge;
import vn.binhyen.territory.events.UnitsReorganised;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A district holds a campaign, and ends between its rounds. */
class TakenOverCampaignIntegrationTests extends ReorganisedPeak {

    private static final LocalDate ENDS = LocalDate.of(2014, 9, 1);

    @Autowired CampaignPlanning planning;
    @Autowired CampaignManagement management;
    @Autowired CampaignListing listing;
    @Autowired Freezing freezing;
    @Autowired ConsolidatedPapers papers;
    @Autowired MockMvcTester mvc;

    private CampaignId campaign = CampaignId.random();
    private List<RoundId> rounds = List.of();

    @BeforeEach
    void theDistrictLaunches() {
        var facts =
                new CampaignFacts(
                        "Đợt cao điểm của huyện",
                        "",
                        new DatePeriod(LocalDate.of(2014, 8, 1), LocalDate.of(2014, 9, 30)),
                        List.of(),
                        true);
        campaign =
                planning.plan(
                        new PlanCampaign(
                                new KindCode("peak"),
                                province.district(1),
                                facts,
                                new Audience(Set.of("commune"), Set.of(), Set.of()),
                                Map.of()));
        management.launch(campaign);
        await().atMost(Duration.ofSeconds(20)).until(() -> opened().size() == 4);
        rounds = opened();
    }

    @Test
    void whereTheDistrictTierEndsTheProvinceHoldsItAndItsCommunesGoOnReporting() {
        abolish();

        assertThat(owing(rounds.getFirst()))
                .containsExactlyInAnyOrderElementsOf(province.communes.get(province.district(1)));
        assertThat(owing(rounds.get(2)))
                .containsExactlyInAnyOrder(unit("N"), province.commune(1, 3));
        assertThat(view().holder()).isEqualTo(province.province);
        var planner = officer(Roles.PLANNER, province.province);
        assertThat(as(planner, () -> freezing.freeze(rounds.get(2)))).isEqualTo(new Coverage(0, 2));
        assertThat(as(planner, () -> papers.of(rounds.get(2)))).isPresent();
        assertThat(page(planner)).hasStatusOk().bodyText().contains("chủ trì thay");
    }

    @Test
    void aFullSuccessorHoldsItAndAsksTheFormerAreaOnly() {
        reorganise(
                ENDS,
                "district,%s,%s,Huyện An Hòa 2,Huyện,%s,merged,full"
                        .formatted(code("D1"), code("D2"), code("P")));
        allSettled();

        assertThat(view().holder()).isEqualTo(province.district(2));
        assertThat(owing(rounds.get(2)))
                .containsExactlyInAnyOrderElementsOf(province.communes.get(province.district(1)));
        var planner = officer(Roles.PLANNER, province.district(2));
        as(planner, () -> freezing.freeze(rounds.get(2)));
        assertThat(page(planner)).hasStatusOk();
    }

    @Test
    void toldTwiceItIsTakenOverOnce() {
        var id = abolish();

        scene.publish(
                new UnitsReorganised(
                        id,
                        "1/NQ",
                        ENDS,
                        List.of(
                                new SuccessionEdge(
                                        province.district(1),
                                        null,
                                        Relation.ABOLISHED,
                                        Share.FULL))));
        allSettled();

        assertThat(
                        jdbc.sql("select count(*) from campaigns.takeover where campaign = :c")
                                .param("c", campaign.value())
                                .query((rs, row) -> rs.getLong(1))
                                .single())
                .isOne();
        assertThat(owing(rounds.get(2))).hasSize(2);
    }

    @Test
    void undoneTheDistrictHoldsItAgain() {
        var id = abolish();

        reorganisations.undo(id);
        allSettled();

        assertThat(view().takeover()).isNull();
        assertThat(owing(rounds.get(2)))
                .containsExactlyInAnyOrderElementsOf(province.communes.get(province.district(1)));
        var planner = officer(Roles.PLANNER, province.district(1));
        as(planner, () -> freezing.freeze(rounds.get(2)));
    }

    private vn.binhyen.territory.events.ReorganisationId abolish() {
        var into = "commune,%s,%s,Xã Mới,Xã,%s,merged,full";
        var id =
                reorganise(
                        ENDS,
                        "district,%s,,,,,abolished,full".formatted(code("D1")),
                        into.formatted(code("C1.1"), code("N"), code("P")),
                        into.formatted(code("C1.2"), code("N"), code("P")));
        allSettled();
        return id;
    }

    /** What campaigns announces is heard by reporting. */
    private void allSettled() {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        jdbc.sql(
                                                """
                                                select count(*) from platform.event_publication
                                                 where completion_date is null
                                                   and (listener_id like 'campaigns.takeovers%'
                                                        or listener_id like 'reporting.%')
                                                """)
                                        .query((rs, row) -> rs.getLong(1))
                                        .single()
                                == 0);
    }

    private CampaignView view() {
        return asAdmin(() -> listing.required(campaign));
    }

    private List<RoundId> opened() {
        return jdbc.sql(
                        "select id from reporting.round where campaign_id = :c and state = 'OPEN' order by number")
                .param("c", campaign.value())
                .query((rs, row) -> new RoundId(rs.getObject(1, UUID.class)))
                .list();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult page(
            vn.binhyen.access.Officer officer) {
        return mvc.get()
                .uri("/campaigns/" + campaign)
                .with(
                        authentication(
                                UsernamePasswordAuthenticationToken.authenticated(
                                        officer,
                                        null,
                                        AuthorityUtils.createAuthorityList(
                                                "ROLE_" + officer.role()))))
                .exchange();
    }
}
