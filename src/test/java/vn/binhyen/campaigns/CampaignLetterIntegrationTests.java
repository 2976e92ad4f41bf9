package vn.binhyen.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;

import vn.binhyen.campaigns.events.Audience;
import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.documents.IssuedDocuments;
import vn.binhyen.documents.templates.PaperKind;
import vn.binhyen.documents.templates.PaperTemplateManagement;
import vn.binhyen.documents.templates.TemplateWords;
import vn.binhyen.shared.DatePeriod;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The letter that launches a campaign, in the words its unit has chosen. */
@SpringBootTest
@AutoConfigureMockMvc
@EnableScenarios
class CampaignLetterIntegrationTests {

    @Autowired CampaignPlanning planning;
    @Autowired CampaignManagement management;
    @Autowired CampaignListing listing;
    @Autowired CampaignLetter letter;
    @Autowired IssuedDocuments documents;
    @Autowired PaperTemplateManagement templates;
    @Autowired JdbcClient jdbc;

    @Test
    void theLetterThatIsThereKeepsItsWordsWhenTheTemplateChanges(Scenario scenario) {
        var giang = new SmallProvince(jdbc, "giang", 1, 2);
        var id = planning.plan(plan(giang));
        scenario.stimulate(() -> management.launch(id))
                .andWaitForStateChange(() -> documents.of(id.value()), it -> !it.isEmpty())
                .andVerify(it -> assertThat(it).hasSize(1));
        var before = letter.word(id);
        var kept = templates.of(giang.province, PaperKind.LAUNCH_LETTER, LocalDate.EPOCH);
        var words = kept.words();

        SignedIn.during(
                SignedIn.planner(giang.province),
                () ->
                        templates.change(
                                giang.province,
                                kept.kind(),
                                kept.version(),
                                new TemplateWords(
                                        "",
                                        "HỘI ĐỒNG MỚI",
                                        words.issuerInText(),
                                        words.symbol(),
                                        words.place(),
                                        "",
                                        "CHỦ TỊCH",
                                        "",
                                        "",
                                        "",
                                        "",
                                        ""),
                                false));

        assertThat(letter.word(id)).isEqualTo(before);
        assertThat(letter.draft(listing.view(id)).issuer()).isEqualTo("HỘI ĐỒNG MỚI");
    }

    private static PlanCampaign plan(SmallProvince giang) {
        return new PlanCampaign(
                new KindCode("peak"),
                giang.province,
                new CampaignFacts(
                        "Hai tháng cao điểm an toàn về ANTT",
                        "",
                        new DatePeriod(LocalDate.of(2014, 8, 1), LocalDate.of(2014, 9, 30)),
                        List.of(BasisLine.text("Chỉ thị số 10/CT-UBND")),
                        true),
                new Audience(Set.of("district", "commune"), Set.of(), Set.of()),
                Map.of());
    }
}
