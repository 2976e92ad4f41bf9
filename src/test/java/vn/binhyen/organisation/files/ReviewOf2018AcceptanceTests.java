package vn.binhyen.organisation.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.binhyen.BinhYenApplication;
import vn.binhyen.reporting.RestCaller;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The figures of the ten-year review of 12/09/2018, from the imports to the summary, and the same
 * again from the exported file in another database that has never held a body.
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
    private static final String PASSWORD = "mot-cau-cho-tong-ket";

    /** What a register says about its bodies, by their codes. */
    private static final List<String> FACTS =
            List.of(
                    """
                    select b.kind, b.code, b.name, b.tier, b.type, b.head, b.established_on, b.decision_number,
                           b.decision_date, s.members, s.households, s.equipment, s.allowance
                      from organisation.body b
                      left join organisation.body_strength s
                        on s.body_id = b.id and s.from_day <= '2018-09-12' and s.until_day > '2018-09-12'
                    """,
                    """
                    select b.kind, b.code, k.on_day, k.decision_number, k.decision_date
                      from organisation.consolidation k join organisation.body b on b.id = k.body_id
                    """,
                    """
                    select b.kind, b.code, g.year, g.grade, g.decision_number, g.decision_date
                      from organisation.body_grade g join organisation.body b on b.id = g.body_id
                    """);

    private static final Logger LOG = LoggerFactory.getLogger(ReviewOf2018AcceptanceTests.class);

    @Autowired MockMvc mvc;
    @Autowired JsonMapper json;
    @Autowired JdbcClient jdbc;

    @Test
    void theRegisterReadsTheFiguresOfTheReviewAndReadsThemAgainFromItsOwnFileElsewhere()
            throws Exception {
        var admin = RestCaller.of(mvc, json, "admin", PASSWORD);
        var province = new ProvinceOf2018();
        assertThat(text(admin.imported("units", province.units(), "2017-04-19"), "state"))
                .isEqualTo("applied");

        assertThat(imported(admin, province.bodies()).get("applied").asInt()).isEqualTo(41_655);
        province.decideMuch(jdbc);
        var summary = read(admin);
        var again = imported(admin, province.bodies());
        var file = admin.file("/bodies/export.csv?asOf=" + DAY);
        assertThat(again.get("errors")).isEmpty();

        try (var elsewhere = anEmptyProvince()) {
            var other = RestCaller.of(mvc(elsewhere), json, "admin", PASSWORD);
            assertThat(text(other.imported("units", province.units(), "2017-04-19"), "state"))
                    .isEqualTo("applied");
            assertThat(other.get("/organisation/summary?asOf=" + DAY).get("bodies")).isEmpty();
            imported(other, file);

            assertThat(read(other)).isEqualTo(summary);
            var there = elsewhere.getBean(JdbcClient.class);
            for (var facts : FACTS) {
                assertThat(ofAll(there, facts)).as(facts).isEqualTo(ofAll(jdbc, facts));
            }
            var versions = versions(there);
            imported(other, file);
            assertThat(versions(there)).as("changes by the same file").isEqualTo(versions);
        }
    }

    /** Another application on a database nobody has ever written to. */
    private static ServletWebServerApplicationContext anEmptyProvince() {
        return (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(BinhYenApplication.class)
                        .run(
                                "--server.port=0",
                                "--BINHYEN_PROVINCE_CODE=38",
                                "--BINHYEN_PROVINCE_NAME=Tỉnh Thanh Hóa",
                                "--BINHYEN_ADMIN_PASSWORD=" + PASSWORD);
    }

    private static MockMvc mvc(WebApplicationContext context) {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    private static long versions(JdbcClient jdbc) {
        return jdbc.sql("select sum(version) from organisation.body").query(Long.class).single();
    }

    /** How many there are, and one sum over all they say. */
    private static String ofAll(JdbcClient jdbc, String facts) {
        return jdbc.sql(
                        "select count(*) || ' ' || md5(string_agg(f::text, ' ' order by f::text)) from ("
                                + facts
                                + ") f")
                .query(String.class)
                .single();
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
