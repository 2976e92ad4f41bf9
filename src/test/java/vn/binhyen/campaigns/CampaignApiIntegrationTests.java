package vn.binhyen.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.binhyen.Marks;
import vn.binhyen.access.Officer;
import vn.binhyen.shared.Roles;

@SpringBootTest
@AutoConfigureMockMvc
class CampaignApiIntegrationTests {

    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;

    private SmallProvince province;
    private Officer planner;

    @BeforeEach
    void settle() {
        province = new SmallProvince(jdbc, "a" + Marks.fresh(), 1, 2);
        planner = SignedIn.planner(province.province);
    }

    @Test
    void aCampaignOfThePastIsPlannedLaunchedAndListed() throws Exception {
        var planned = plan(body("[\"district\",\"commune\"]"), null);
        assertThat(planned).hasStatus(201);
        assertThat(planned)
                .bodyJson()
                .hasPathSatisfying("$.state", it -> assertThat(it).isEqualTo("planned"))
                .hasPathSatisfying(
                        "$.settings.dueDays", it -> assertThat(it).isEqualTo("15-and-30"));
        var location = String.valueOf(planned.getResponse().getHeader("Location"));

        assertThat(send(location + "/launch"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.state", it -> assertThat(it).isEqualTo("launched"));
        assertThat(send(location + "/launch")).hasStatus(422);
        assertThat(mvc.get().uri("/api/v1/campaigns?state=launched").with(SignedIn.as(planner)))
                .hasStatusOk()
                .bodyText()
                .contains(location.substring(location.lastIndexOf('/') + 1));
    }

    @Test
    void theSameRequestTwiceIsOneCampaign() throws Exception {
        var first = plan(body("[\"commune\"]"), "k-1");
        var second = plan(body("[\"commune\"]"), "k-1");

        assertThat(second.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"));
    }

    @Test
    void aLaunchWithNoAudienceIsRefusedWithItsField() {
        var planned = plan(body("[]"), null);
        assertThat(planned).hasStatus(201);

        assertThat(send(planned.getResponse().getHeader("Location") + "/launch"))
                .hasStatus(422)
                .bodyText()
                .contains("audience");
    }

    @Test
    void aMissingWindowIsNamed() {
        assertThat(
                        plan(
                                "{\"kind\":\"peak\",\"title\":\"x\",\"host\":\""
                                        + province.province
                                        + "\"}",
                                null))
                .hasStatus(422)
                .bodyText()
                .contains("startsOn");
    }

    @Test
    void kindsAndDictionaryDescribeThemselves() {
        assertThat(mvc.get().uri("/api/v1/campaign-kinds").with(SignedIn.as(planner)))
                .hasStatusOk()
                .bodyText()
                .contains("\"code\":\"peak\"", "dueDays");
        assertThat(mvc.get().uri("/api/v1/indicators").with(SignedIn.as(planner)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].kind")
                .isEqualTo("turns");
    }

    @Test
    void onlyPlannersWriteAndOnlyWhoIsConcernedReads() throws Exception {
        var reporter = SignedIn.officer(Roles.REPORTER, province.communes.getFirst());
        var other = new SmallProvince(jdbc, "o" + Marks.fresh(), 1, 1);
        var stranger = SignedIn.officer(Roles.VIEWER, other.communes.getFirst());
        var location =
                String.valueOf(
                        plan(body("[\"commune\"]"), null).getResponse().getHeader("Location"));

        assertThat(mvc.get().uri(location).with(SignedIn.as(reporter))).hasStatus(404);
        send(location + "/launch");

        assertThat(mvc.get().uri(location).with(SignedIn.as(reporter))).hasStatusOk();
        assertThat(mvc.get().uri(location).with(SignedIn.as(stranger))).hasStatus(404);
        assertThat(mvc.post().uri(location + "/close").with(SignedIn.as(reporter))).hasStatus(403);
        assertThat(
                        mvc.post()
                                .uri(location + "/close")
                                .with(SignedIn.as(SignedIn.planner(other.province))))
                .hasStatus(403);
    }

    private String body(String tiers) {
        return """
        {"kind":"peak","title":"Đợt qua giao diện","host":"%s","startsOn":"2014-08-01",
         "endsOn":"2014-09-30","audience":{"tiers":%s,"units":[],"bodies":[]},"settings":{},
         "basis":["Chỉ thị số 10/CT-UBND"],"recordedAfterwards":true}
        """
                .formatted(province.province, tiers);
    }

    private MvcTestResult plan(String body, @org.jspecify.annotations.Nullable String key) {
        var request =
                mvc.post()
                        .uri("/api/v1/campaigns")
                        .with(SignedIn.as(planner))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    private MvcTestResult send(String path) {
        return mvc.post().uri(path).with(SignedIn.as(planner)).exchange();
    }
}
