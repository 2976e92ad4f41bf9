package vn.binhyen.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import tools.jackson.databind.json.JsonMapper;

import vn.binhyen.access.AccountFixtures;
import vn.binhyen.shared.Roles;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports from a file, brought in by an account as it would do it. */
class ImportedReportAuthorIntegrationTests extends LaunchedPeak {

    private static final String HEAD = "campaign,round,unit_code,indicator,value\n";

    @Autowired MockMvc mvc;
    @Autowired JsonMapper json;
    @Autowired AccountFixtures accounts;

    @Test
    void whoImportedAReportHasSubmittedItAndTakesItInNot() throws Exception {
        var importer = signedIn();
        importer.applied("reports", file(launch.campaign().toString()), 1);

        var path = "/rounds/" + first + "/reports/" + province.commune(1, 1) + "/accept";
        var own =
                MockMvcRequestBuilders.post("/api/v1" + path)
                        .header("Authorization", importer.authorization());
        assertThat(mvc.perform(own).andReturn().getResponse().getStatus()).isEqualTo(403);
        assertThat(signedIn().call(HttpMethod.POST, path, null).get("state").asString())
                .isEqualTo("accepted");
    }

    @Test
    void aTitleTwoCampaignsBearIsAWrongRowThatSaysSo() throws Exception {
        var caller = signedIn();
        var title = "Đợt trùng tên " + launch.campaign().toString().replaceAll("\\d", "x");
        for (int i = 0; i < 2; i++) {
            var plan = new LinkedHashMap<String, Object>();
            plan.put("kind", "peak");
            plan.put("title", title);
            plan.put("host", province.province.value());
            plan.put("startsOn", "2014-08-01");
            plan.put("endsOn", "2014-09-30");
            plan.put(
                    "audience",
                    Map.of("tiers", List.of("commune"), "units", List.of(), "bodies", List.of()));
            plan.put("settings", Map.of());
            plan.put("basis", List.of("Công văn 640/UBND-NC"));
            plan.put("recordedAfterwards", true);
            var campaign = RestCaller.id(caller.post("/campaigns", plan), "id");
            caller.call(HttpMethod.POST, "/campaigns/" + campaign + "/launch", null);
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            caller.get("/campaigns/" + campaign + "/rounds").get("items").size()
                                    == 4);
        }

        var previewed = caller.imported("reports", file(title));

        assertThat(previewed.get("state").asString()).isEqualTo("previewed");
        assertThat(previewed.get("errors").get(0).get("column").asString()).isEqualTo("campaign");
        assertThat(previewed.get("errors").get(0).get("message").asString()).contains("mã");
    }

    private RestCaller signedIn() throws Exception {
        var login = accounts.login(Roles.ADMINISTRATOR, null, null);
        return RestCaller.of(mvc, json, login, AccountFixtures.PASSWORD);
    }

    private byte[] file(String campaign) {
        var row =
                "%s,%s,%s,%s,12\n"
                        .formatted(
                                campaign,
                                launch.rounds().getFirst().dueOn(),
                                province.code("C1.1"),
                                TURNS);
        return (HEAD + row).getBytes(StandardCharsets.UTF_8);
    }
}
