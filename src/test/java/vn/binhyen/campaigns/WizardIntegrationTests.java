package vn.binhyen.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import vn.binhyen.Marks;
import vn.binhyen.access.Officer;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.shared.Roles;

import java.util.UUID;

@SpringBootTest
@AutoConfigureMockMvc
class WizardIntegrationTests {

    @Autowired MockMvcTester mvc;
    @Autowired CampaignListing listing;
    @Autowired JdbcClient jdbc;

    private SmallProvince province;
    private Officer planner;

    @BeforeEach
    void settle() {
        province = new SmallProvince(jdbc, "w" + Marks.fresh(), 2, 3);
        planner = SignedIn.planner(province.province);
    }

    @Test
    void fiveStepsLeadFromAnAimToALaunchedCampaignWithItsLetter() throws Exception {
        assertThat(get("/campaigns/new")).hasStatusOk().bodyText().contains("name=\"title\"");

        var begun = post("/campaigns/new", aim("2027-08-01", "2027-09-30"));
        assertThat(begun).hasStatus3xxRedirection();
        var base = String.valueOf(begun.getResponse().getRedirectedUrl()).replace("/plan/2", "");
        var id = new CampaignId(UUID.fromString(base.replace("/campaigns/", "")));

        assertThat(get(base + "/plan/2")).hasStatusOk().bodyText().contains("name=\"tier\"");
        var scope = version(id);
        scope.add("tier", "commune");
        assertThat(post(base + "/plan/2", scope)).hasRedirectedUrl(base + "/plan/3");

        assertThat(get(base + "/plan/3"))
                .hasStatusOk()
                .bodyText()
                .contains("Hội nghị, buổi họp dân tuyên truyền về ANTT");
        var form = version(id);
        form.add("keep", "1.1");
        form.add("keep", "6.1");
        form.add("target.1.1", "1.200");
        form.add("narrative", "results");
        assertThat(post(base + "/plan/3", form)).hasRedirectedUrl(base + "/plan/4");

        assertThat(get(base + "/plan/4"))
                .hasStatusOk()
                .bodyText()
                .contains("settings.dueDays", "24 báo cáo", "Chủ nhật 15/08/2027");
        var rounds = version(id);
        rounds.add("settings.dueDays", "15-and-30");
        rounds.add("settings.weekend", "keep");
        rounds.add("tier", "commune");
        rounds.add("daysAhead.commune", "1");
        rounds.add("at.commune", "16:30");
        rounds.add("wording.commune", "BEFORE");
        assertThat(post(base + "/plan/4", rounds)).hasRedirectedUrl(base + "/plan/5");

        assertThat(get(base + "/plan/5")).hasStatusOk().bodyText().contains("trước ngày");
        assertThat(post(base + "/plan/5", new LinkedMultiValueMap<>()))
                .hasRedirectedUrl(base + "?launched");

        var launched = listing.view(id);
        assertThat(launched.state()).isEqualTo(CampaignState.LAUNCHED);
        assertThat(launched.plan().form())
                .extracting(it -> it.indicator())
                .containsExactly("1.1", "6.1");
        assertThat(launched.plan().form().getFirst().target()).isEqualTo(1200L);
        assertThat(launched.plan().rounds()).hasSize(4);
        assertThat(launched.plan().rounds().getFirst().deadlines().getFirst().dueOn())
                .isEqualTo("2027-08-14");
        assertThat(get(base)).hasStatusOk().bodyText().contains("letter.docx");
        assertThat(get(base + "/letter.docx").getResponse().getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(get(base + "/letter.pdf").getResponse().getContentAsByteArray())
                .startsWith('%', 'P', 'D', 'F');
        assertThat(get(base + "/plan/1")).hasRedirectedUrl(base);
    }

    @Test
    void aWrongFieldIsNamedAndWhatWasTypedStays() {
        var aim = aim("2027-09-30", "2027-08-01");

        assertThat(post("/campaigns/new", aim))
                .hasStatus(422)
                .bodyText()
                .contains("endsOn-error", "Đợt thử của bài kiểm tra");
    }

    @Test
    void aTextWithAPhoneNumberIsRefusedAtItsField() {
        var aim = aim("2027-08-01", "2027-09-30");
        aim.set("aim", "Gọi 0912 345 678 để biết thêm");

        assertThat(post("/campaigns/new", aim)).hasStatus(422).bodyText().contains("aim-error");
    }

    @Test
    void twoPlannersAtOnceSeeBothVersions() {
        var base = begin();
        var id = new CampaignId(UUID.fromString(base.replace("/campaigns/", "")));
        var stale = aim("2027-08-01", "2027-09-30");
        stale.add("version", String.valueOf(listing.view(id).version()));
        var first = new LinkedMultiValueMap<>(stale);
        first.set("title", "Bản của người thứ nhất");
        assertThat(post(base + "/plan/1", first)).hasStatus3xxRedirection();

        assertThat(post(base + "/plan/1", stale))
                .hasStatus(409)
                .bodyText()
                .contains("Bản của người thứ nhất", "Đợt thử của bài kiểm tra");
    }

    @Test
    void aPreviewIsWorkedOutWithoutKeepingAnything() {
        var base = begin();
        var id = new CampaignId(UUID.fromString(base.replace("/campaigns/", "")));
        var rounds = version(id);
        rounds.add("settings.dueDays", "own");
        rounds.add("settings.days", "20/8");
        rounds.add("go", "preview");

        assertThat(post(base + "/plan/4", rounds)).hasStatusOk().bodyText().contains("20/8");
        assertThat(listing.view(id).plan().settings()).containsEntry("dueDays", "15-and-30");
    }

    @Test
    void othersNeitherPlanNorSeeDrafts() {
        var base = begin();
        var reporter = SignedIn.officer(Roles.REPORTER, province.communes.getFirst());

        assertThat(mvc.get().uri("/campaigns/new").with(SignedIn.as(reporter))).hasStatus(403);
        assertThat(mvc.get().uri(base).with(SignedIn.as(reporter))).hasStatus(404);
    }

    @Test
    void theListAndTheDictionaryAreShown() {
        begin();

        assertThat(get("/campaigns")).hasStatusOk().bodyText().contains("Đợt thử của bài kiểm tra");
        assertThat(get("/indicators")).hasStatusOk().bodyText().contains("Tuyên truyền");
        assertThat(get("/indicators/1.1")).hasStatusOk();
        assertThat(get("/indicators/1.1/revise")).hasStatusOk();
        assertThat(get("/indicators/new")).hasStatusOk();
        assertThat(
                        mvc.get()
                                .uri("/reporting-lines")
                                .with(SignedIn.as(SignedIn.officer(Roles.ADMINISTRATOR, null))))
                .hasStatusOk()
                .bodyText()
                .contains("qua Phòng PV28 - Công an tỉnh");
    }

    private String begin() {
        var begun = post("/campaigns/new", aim("2027-08-01", "2027-09-30"));
        return String.valueOf(begun.getResponse().getRedirectedUrl()).replace("/plan/2", "");
    }

    private static MultiValueMap<String, String> aim(String first, String last) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("kind", "peak");
        fields.add("title", "Đợt thử của bài kiểm tra");
        fields.add("aim", "Giữ vững an ninh, trật tự");
        fields.add("startsOn", first);
        fields.add("endsOn", last);
        fields.add("basis", "Chỉ thị số 10/CT-UBND\nThông tư số 23/2012/TT-BCA");
        fields.add("work.1.title", "Tuyên truyền sâu rộng");
        fields.add("work.1.dueOn", "2027-08-31");
        return fields;
    }

    private MultiValueMap<String, String> version(CampaignId id) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("version", String.valueOf(listing.view(id).version()));
        return fields;
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(SignedIn.as(planner)).exchange();
    }

    private MvcTestResult post(String path, MultiValueMap<String, String> fields) {
        return mvc.post()
                .uri(path)
                .with(SignedIn.as(planner))
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .params(fields)
                .exchange();
    }
}
