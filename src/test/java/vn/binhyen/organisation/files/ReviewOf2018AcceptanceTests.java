package vn.binhyen.organisation.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.binhyen.organisation.EmptyRegister;
import vn.binhyen.reporting.RestCaller;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The figures of the ten-year review of 12/09/2018, from the imports to the summary, and the same
 * again from the exported file in a register that has been emptied.
 */
@SpringBootTest(
        properties = { // a password of its own, so a database of its own: every commune counts
            "BINHYEN_PROVINCE_CODE=38",
            "BINHYEN_PROVINCE_NAME=Tỉnh Thanh Hóa",
            "BINHYEN_ADMIN_PASSWORD=mot-cau-cho-tong-ket"
        })
@AutoConfigureMockMvc
class ReviewOf2018AcceptanceTests {

    private static final String DAY = "2018-09-12";
    private static final Logger LOG = LoggerFactory.getLogger(ReviewOf2018AcceptanceTests.class);

    @Autowired MockMvc mvc;
    @Autowired JsonMapper json;
    @Autowired JdbcClient jdbc;

    @Test
    void theRegisterReadsTheFiguresOfTheReviewAndReadsThemAgainFromItsOwnFile() throws Exception {
        var admin = RestCaller.of(mvc, json, "admin", "mot-cau-cho-tong-ket");
        var province = new ProvinceOf2018();
        assertThat(text(admin.imported("units", province.units(), "2017-04-19"), "state"))
                .isEqualTo("applied");

        assertThat(imported(admin, province.bodies()).get("applied").asInt()).isEqualTo(41_655);
        var summary = read(admin);
        var again = imported(admin, province.bodies());
        var file = admin.file("/bodies/export.csv?asOf=" + DAY);
        EmptyRegister.empty(jdbc);
        assertThat(admin.get("/organisation/summary?asOf=" + DAY).get("bodies")).isEmpty();
        imported(admin, file);

        assertThat(read(admin)).isEqualTo(summary);
        assertThat(again.get("errors")).isEmpty();
    }

    private JsonNode imported(RestCaller admin, byte[] file) throws Exception {
        var start = System.nanoTime();
        var done = admin.imported("bodies", file, DAY);
        LOG.info("bodies imported in {}", Duration.ofNanos(System.nanoTime() - start));
        assertThat(text(done, "state")).as(done.toString()).isEqualTo("applied");
        return done;
    }

    private Map<String, List<Long>> read(RestCaller admin) throws Exception {
        var start = System.nanoTime();
        var summary = admin.get("/organisation/summary?asOf=" + DAY);
        for (int n = 0; n < 5; n++) {
            LOG.info("summary so far {}", Duration.ofNanos(System.nanoTime() - start));
            admin.get("/organisation/summary?asOf=" + DAY);
        }
        LOG.info("summary in {}", Duration.ofNanos(System.nanoTime() - start));
        var committees = line(summary, "steering_committee");
        var teams = line(summary, "protection_team");
        var groups = line(summary, "household_group");
        assertThat(figures(committees)).containsExactly(635L, 12_998L, 0L);
        assertThat(text(committees, "type")).isEqualTo("commune_security");
        assertThat(text(committees, "tier")).isEqualTo("commune");
        assertThat(figures(teams)).containsExactly(5_727L, 16_857L, 0L);
        assertThat(text(teams, "type")).isEqualTo("scheme_375");
        assertThat(figures(groups)).containsExactly(35_293L, 0L, 1_000_160L);
        assertThat(groups.get("share").asDouble()).isEqualTo(0.94);
        assertThat(summary.get("unitsWithoutCommittee").asInt()).isZero();
        return Map.of(
                "committees",
                figures(committees),
                "teams",
                figures(teams),
                "groups",
                figures(groups));
    }

    private static List<Long> figures(JsonNode line) {
        return List.of(
                line.get("number").asLong(),
                line.get("members").asLong(),
                line.get("households").asLong());
    }

    private static JsonNode line(JsonNode summary, String kind) {
        return summary.get("bodies")
                .valueStream()
                .filter(it -> text(it, "kind").equals(kind))
                .reduce((a, b) -> {
                    throw new AssertionError("two lines of " + kind);
                })
                .orElseThrow();
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
