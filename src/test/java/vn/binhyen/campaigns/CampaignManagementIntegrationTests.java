package vn.binhyen.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;

import vn.binhyen.campaigns.events.Audience;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.CampaignLaunched;
import vn.binhyen.campaigns.events.Deadline;
import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.documents.DocumentKind;
import vn.binhyen.documents.IssuedDocumentView;
import vn.binhyen.documents.IssuedDocuments;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

@SpringBootTest
@AutoConfigureMockMvc
@EnableScenarios
class CampaignManagementIntegrationTests {

    @Autowired CampaignPlanning planning;
    @Autowired CampaignManagement management;
    @Autowired CampaignListing listing;
    @Autowired CampaignPreview preview;
    @Autowired IssuedDocuments documents;
    @Autowired LetterDrafting letters;
    @Autowired JdbcClient jdbc;

    @Test
    void launchingIsAnnouncedOnceWithEveryDeadlineAndDesk(Scenario scenario) {
        var lam = new SmallProvince(jdbc, "lam", 3, 4);
        var id = planning.plan(letter640(lam.province, Set.of("district", "commune")));

        scenario.stimulate(() -> management.launch(id))
                .andWaitForEventOfType(CampaignLaunched.class)
                .matchingMappedValue(CampaignLaunched::campaign, id)
                .toArriveAndVerify(event -> {
                    assertThat(event.recordedAfterwards()).isTrue();
                    assertThat(event.form()).hasSize(40);
                    assertThat(event.rounds()).hasSize(4);
                    assertThat(event.rounds().getFirst().deadlines())
                            .extracting(Deadline::tier, Deadline::dueOn, Deadline::deskTier)
                            .containsExactly(
                                    tuple("district", LocalDate.parse("2014-08-15"), "province"),
                                    tuple("commune", LocalDate.parse("2014-08-13"), "district"));
                });
        assertThat(listing.view(id).state()).isEqualTo(CampaignState.LAUNCHED);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> management.launch(id));
    }

    @Test
    void theEndOfTheDistrictTierSendsCommunesStraightToTheProvince() {
        var duong = new SmallProvince(jdbc, "duong", 2, 3);
        var id =
                planning.plan(
                        new PlanCampaign(
                                new KindCode("peak"),
                                duong.province,
                                facts("2025-06-01", "2025-07-31"),
                                new Audience(Set.of("district", "commune"), Set.of(), Set.of()),
                                Map.of()));

        var rounds = preview.of(listing.view(id)).rounds();

        assertThat(rounds.getFirst().round().deadlines())
                .extracting(Deadline::tier, Deadline::deskTier)
                .containsExactly(tuple("district", "province"), tuple("commune", "district"));
        assertThat(rounds.getLast().round().deadlines())
                .extracting(Deadline::tier, Deadline::deskTier, Deadline::dueOn)
                .containsExactly(tuple("commune", "province", LocalDate.parse("2025-07-30")));
    }

    @Test
    void thePreviewSaysHowMuchEachDeskReceives() {
        var hong = new SmallProvince(jdbc, "hong", 3, 5);
        var id = planning.plan(letter640(hong.province, Set.of("district", "commune")));

        var view = preview.of(listing.view(id));

        assertThat(view.reports()).isEqualTo((3 + 15) * 4);
        assertThat(view.desks())
                .extracting(
                        PreviewView.Desk::deskTier,
                        PreviewView.Desk::desks,
                        PreviewView.Desk::reports)
                .containsExactly(tuple("district", 3, 60L), tuple("province", 1, 12L));
        assertThat(view.desks().getLast().label()).isEqualTo("qua Phòng PV28 - Công an tỉnh");
        assertThat(view.weekendDays()).isEqualTo(3); // 30/8, 13/9 and 28/9/2014
    }

    @Test
    void anAudienceOfNobodyIsRefusedAtTheLaunch() {
        var bac = new SmallProvince(jdbc, "bac", 1, 0);
        var empty = planning.plan(letter640(bac.province, Set.of()));
        var nobody = planning.plan(letter640(bac.province, Set.of("commune")));

        refused(() -> management.launch(empty), "campaigns.refusal.no-audience");
        refused(() -> management.launch(nobody), "campaigns.refusal.audience-is-nobody");
    }

    @Test
    void dueDaysOutsideTheWindowAreRefused() {
        var nam = new SmallProvince(jdbc, "nam", 1, 1);

        refused(
                () ->
                        planning.plan(
                                new PlanCampaign(
                                        new KindCode("peak"),
                                        nam.province,
                                        facts("2014-08-01", "2014-09-30"),
                                        new Audience(Set.of("commune"), Set.of(), Set.of()),
                                        Map.of("dueDays", "own", "days", "2014-11-15"))),
                "campaigns.refusal.due-outside-window");
    }

    @Test
    void aStaleDraftIsNotOverwritten() {
        var tay = new SmallProvince(jdbc, "tay", 1, 1);
        var id =
                planning.begin(
                        new KindCode("peak"),
                        tay.province,
                        facts("2027-01-01", "2027-02-28"),
                        List.of());
        var version = listing.view(id).version();
        planning.oblige(id, version, communes());

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> planning.oblige(id, version, communes()));
    }

    @Test
    void aDraftStandsOnceItsFourStepsAreDone() {
        var dong = new SmallProvince(jdbc, "dong", 1, 1);
        var id =
                planning.begin(
                        new KindCode("peak"),
                        dong.province,
                        facts("2027-01-01", "2027-02-28"),
                        List.of());
        planning.oblige(id, listing.view(id).version(), communes());
        var plan = listing.view(id).plan();
        planning.ask(id, listing.view(id).version(), plan.form(), plan.narrative());

        assertThat(listing.view(id).state()).isEqualTo(CampaignState.DRAFT);

        planning.schedule(id, listing.view(id).version(), plan.settings(), List.of());

        assertThat(listing.view(id).state()).isEqualTo(CampaignState.PLANNED);
    }

    @Test
    void anEarlierCampaignIsCopiedIntoANewDraft() {
        var son = new SmallProvince(jdbc, "son", 1, 2);
        var earlier = planning.plan(letter640(son.province, Set.of("district", "commune")));
        management.launch(earlier);

        var copy = listing.view(planning.copyOf(earlier));

        assertThat(copy.state()).isEqualTo(CampaignState.DRAFT);
        assertThat(copy.title()).isEqualTo(listing.view(earlier).title());
        assertThat(copy.plan().form()).hasSize(40);
        assertThat(copy.plan().rounds()).isEmpty();
        assertThat(copy.plan().audience().tiers()).containsExactly("commune");
        assertThat(copy.workItems()).hasSize(10);
    }

    @Test
    void closingIsAnnouncedAndLeavesNumbersInTheAudit(Scenario scenario) {
        var ha = new SmallProvince(jdbc, "ha", 1, 2);
        var id = planning.plan(letter640(ha.province, Set.of("district")));

        refused(() -> management.close(id), "campaigns.refusal.not-launched");
        assertThat(audited(id)).isEmpty();

        scenario.stimulate(() -> management.launch(id))
                .andWaitForEventOfType(CampaignLaunched.class)
                .matchingMappedValue(CampaignLaunched::campaign, id)
                .toArrive();
        assertThat(audited(id)).containsExactly("campaign.launched");
    }

    @Test
    void theLetterIsDraftedOnceAmongThePapersThatGoOut(Scenario scenario) {
        var long640 = new SmallProvince(jdbc, "long", 1, 2);
        var id = planning.plan(letter640(long640.province, Set.of("district", "commune")));

        scenario.stimulate(() -> management.launch(id))
                .andWaitForStateChange(() -> documents.of(id.value()), it -> !it.isEmpty())
                .andVerify(it ->
                        assertThat(it)
                                .singleElement()
                                .extracting(IssuedDocumentView::kind)
                                .isEqualTo(DocumentKind.LETTER));
        letters.on(launchedAgain(id));

        assertThat(documents.of(id.value())).hasSize(1);
    }

    private CampaignLaunched launchedAgain(CampaignId id) {
        var view = listing.view(id);
        return new CampaignLaunched(
                id,
                view.kind(),
                view.host(),
                view.facts().window().startsOn(),
                view.facts().window().endsOn(),
                view.plan().audience(),
                view.plan().form(),
                view.plan().narrative(),
                view.plan().rounds(),
                true,
                List.of());
    }

    private List<String> audited(CampaignId id) {
        return jdbc.sql("select action from access.audit_entry where subject_id = :id order by at")
                .param("id", id.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static PlanCampaign letter640(UnitId host, Set<String> tiers) {
        return new PlanCampaign(
                new KindCode("peak"),
                host,
                new CampaignFacts(
                        "Hai tháng cao điểm an toàn về ANTT",
                        "",
                        new DatePeriod(
                                LocalDate.parse("2014-08-01"), LocalDate.parse("2014-09-30")),
                        List.of(BasisLine.text("Chỉ thị số 10/CT-UBND")),
                        true),
                new Audience(tiers, Set.of(), Set.of()),
                Map.of());
    }

    private static CampaignFacts facts(String first, String last) {
        return new CampaignFacts(
                "Đợt thử",
                "",
                new DatePeriod(LocalDate.parse(first), LocalDate.parse(last)),
                List.of(),
                false);
    }

    private static Audience communes() {
        return new Audience(Set.of("commune"), Set.of(), Set.of());
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }
}
