package vn.binhyen.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.binhyen.Marks;
import vn.binhyen.campaigns.events.Audience;
import vn.binhyen.campaigns.events.CampaignExtended;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.ExtensionGranted;
import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.campaigns.events.PlannedRound;
import vn.binhyen.campaigns.events.RoundAdded;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.campaigns.spi.CampaignKind.RoundProposal;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** More rounds, a later end, more time for some: what a launched campaign still allows. */
@SpringBootTest
@AutoConfigureMockMvc
@EnableScenarios
class CampaignChangesIntegrationTests {

    private static final LocalDate OCTOBER = LocalDate.of(2014, 10, 10);

    @Autowired CampaignPlanning planning;
    @Autowired CampaignManagement management;
    @Autowired CampaignChanges changes;
    @Autowired CampaignListing listing;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvcTester mvc;

    @Test
    void aRoundIsAddedAndAnnouncedWithTheDayOfEachTier(Scenario scenario) {
        var lam = province();
        var id = launched(lam);

        scenario.stimulate(() -> changes.addRound(id, october()))
                .andWaitForEventOfType(RoundAdded.class)
                .matchingMappedValue(RoundAdded::campaign, id)
                .toArriveAndVerify(it -> {
                    assertThat(it.round().number()).isEqualTo(5);
                    assertThat(it.round().deadlines())
                            .extracting(deadline -> deadline.tier())
                            .containsExactly("district", "commune");
                });

        assertThat(rounds(id)).hasSize(5);
    }

    @Test
    void whatIsOddOfARoundIsSaidBeforeItIsAdded() {
        var id = launched(province());

        var look =
                changes.look(
                        id,
                        new RoundProposal(
                                LocalDate.of(2014, 9, 25),
                                LocalDate.of(2014, 10, 12),
                                LocalDate.of(2014, 10, 12),
                                LocalDate.of(2014, 10, 11)));

        assertThat(look.warnings())
                .extracting(RoundWarning::key)
                .contains(
                        "campaigns.warning.outside-window",
                        "campaigns.warning.counted-twice",
                        "campaigns.warning.due-before-end",
                        "campaigns.warning.weekend");
        assertThat(rounds(id)).hasSize(4);
        refused(
                () ->
                        changes.look(
                                id,
                                new RoundProposal(
                                        OCTOBER, OCTOBER, OCTOBER, LocalDate.of(2015, 1, 1))),
                "dueOn");
    }

    @Test
    void thePageAddsARoundWithWarningsOnlyAfterTheyWereSeen() {
        var lam = province();
        var id = launched(lam);
        var saturday = LocalDate.of(2014, 10, 11);

        assertThat(post(lam, id, saturday, false))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"seen\"");
        assertThat(rounds(id)).hasSize(4);
        assertThat(post(lam, id, saturday, true)).hasStatus3xxRedirection();
        assertThat(rounds(id)).hasSize(5);
    }

    @Test
    void aCampaignIsExtendedNeverShortened(Scenario scenario) {
        var id = launched(province());
        refused(() -> changes.extend(id, LocalDate.of(2014, 9, 30)), "endsOn");

        scenario.stimulate(() -> changes.extend(id, OCTOBER))
                .andWaitForEventOfType(CampaignExtended.class)
                .matchingMappedValue(CampaignExtended::campaign, id)
                .toArriveAndVerify(it -> assertThat(it.endsOn()).isEqualTo(OCTOBER));

        assertThat(listing.view(id).facts().window().endsOn()).isEqualTo(OCTOBER);
        assertThat(rounds(id)).hasSize(4);
    }

    @Test
    void moreTimeIsGivenToWhoOwesAndAnnounced(Scenario scenario) {
        var lam = province();
        var id = launched(lam);
        var first = rounds(id).getFirst();
        var commune = lam.communes.getFirst();
        var until = first.dueOn().plusDays(3);

        scenario.stimulate(() -> changes.grant(id, more(first, commune, until)))
                .andWaitForEventOfType(ExtensionGranted.class)
                .matchingMappedValue(ExtensionGranted::campaign, id)
                .toArriveAndVerify(it -> {
                    assertThat(it.units()).containsExactly(commune);
                    assertThat(it.dueOn()).isEqualTo(until);
                });

        assertThat(changes.extensions(id))
                .singleElement()
                .extracting(ExtensionView::dueOn)
                .isEqualTo(until);
        refused(() -> changes.grant(id, more(first, commune, until)), "until");
        refused(() -> changes.grant(id, more(first, commune, first.dueOn().plusDays(99))), "until");
        refused(() -> changes.grant(id, more(first, UnitId.random(), until)), "obliged");
        refused(() -> new GrantExtension(first.id(), Set.of(), Set.of(), until), "obliged");
        refused(
                () ->
                        changes.grant(
                                id,
                                new GrantExtension(
                                        new RoundId(UUID.randomUUID()),
                                        Set.of(commune),
                                        Set.of(),
                                        until)),
                "round");
    }

    @Test
    void onlyItsPlannersChangeACampaign() {
        var lam = province();
        var id = launched(lam);

        SignedIn.during(
                SignedIn.planner(lam.communes.getFirst()),
                () ->
                        assertThatExceptionOfType(AccessDeniedException.class)
                                .isThrownBy(() -> changes.extend(id, OCTOBER)));
    }

    @Test
    void theInterfaceDoesTheSame() {
        var lam = province();
        var id = launched(lam);
        var first = rounds(id).getFirst();

        assertThat(
                        call(
                                lam,
                                id + "/rounds",
                                """
                                {"from": "2014-10-01", "to": "2014-10-11", "dueOn": "2014-10-11"}
                                """))
                .hasStatus(201)
                .bodyJson()
                .hasPathSatisfying("$.number", it -> assertThat(it).isEqualTo(5))
                .hasPathSatisfying("$.warnings", it -> assertThat(it).asArray().isNotEmpty());
        assertThat(call(lam, id + "/extend", "{\"endsOn\": \"2014-10-15\"}"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.endsOn", it -> assertThat(it).isEqualTo("2014-10-15"));
        assertThat(
                        call(
                                lam,
                                id + "/extensions",
                                "{\"round\": \"%s\", \"units\": [\"%s\"], \"until\": \"2014-08-20\"}"
                                        .formatted(first.id(), lam.communes.getFirst())))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[0].dueOn", it -> assertThat(it).isEqualTo("2014-08-20"));
        assertThat(call(lam, id + "/extensions", "{}")).hasStatus(422);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(
            SmallProvince lam, CampaignId id, LocalDate day, boolean seen) {
        var request =
                mvc.post()
                        .uri("/campaigns/{id}/rounds", id)
                        .with(SignedIn.as(SignedIn.planner(lam.province)))
                        .with(csrf())
                        .param("from", "01/10/2014")
                        .param("to", day.toString())
                        .param("dueOn", day.toString());
        return (seen ? request.param("seen", "true") : request).exchange();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult call(
            SmallProvince lam, String path, String json) {
        return mvc.post()
                .uri("/api/v1/campaigns/" + path)
                .with(SignedIn.as(SignedIn.planner(lam.province)))
                .with(csrf())
                .contentType("application/json")
                .content(json)
                .exchange();
    }

    private static RoundProposal october() {
        return new RoundProposal(LocalDate.of(2014, 10, 1), OCTOBER, OCTOBER, OCTOBER);
    }

    private static GrantExtension more(PlannedRound round, UnitId unit, LocalDate until) {
        return new GrantExtension(round.id(), Set.of(unit), Set.of(), until);
    }

    private List<PlannedRound> rounds(CampaignId id) {
        return listing.view(id).plan().rounds();
    }

    private SmallProvince province() {
        return new SmallProvince(jdbc, "D" + Marks.fresh(), 1, 2);
    }

    private CampaignId launched(SmallProvince lam) {
        var id =
                planning.plan(
                        new PlanCampaign(
                                new KindCode("peak"),
                                lam.province,
                                new CampaignFacts(
                                        "Đợt cao điểm năm 2014",
                                        "",
                                        new DatePeriod(
                                                LocalDate.of(2014, 8, 1),
                                                LocalDate.of(2014, 9, 30)),
                                        List.of(BasisLine.text("Chỉ thị số 10/CT-UBND")),
                                        true),
                                new Audience(Set.of("district", "commune"), Set.of(), Set.of()),
                                Map.of()));
        management.launch(id);
        return id;
    }

    private static void refused(Runnable act, String field) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .extracting(Refusal::field)
                .isEqualTo(field);
    }
}
