package vn.binhyen.awards.titles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.binhyen.access.Officer;
import vn.binhyen.reporting.RestCaller;
import vn.binhyen.shared.Roles;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The shares of the ten-year review of 12/09/2018 out of imported files, over REST and on the page,
 * before and after residential areas merge.
 */
@SpringBootTest(
        properties = { // a password of its own, so a database of its own: every area counts
            "BINHYEN_PROVINCE_CODE=38",
            "BINHYEN_PROVINCE_NAME=Tỉnh Thanh Hóa",
            "BINHYEN_ADMIN_PASSWORD=mot-cau-cho-chin-nam"
        })
@AutoConfigureMockMvc
class TenYearsAcceptanceTests {

    private static final String REVIEW = "2018-09-12";
    private static final int PAIRS = 100;
    private static final Logger LOG = LoggerFactory.getLogger(TenYearsAcceptanceTests.class);

    @Autowired MockMvc mvc;
    @Autowired MockMvcTester pages;
    @Autowired JsonMapper json;

    @Test
    void theShareOfTheFileIsTheShareOfThePageBeforeAndAfterMergers() throws Exception {
        var admin = RestCaller.of(mvc, json, "admin", "mot-cau-cho-chin-nam");
        var years = new TenYears();
        assertThat(state(admin.imported("units", years.units(), "2005-01-01")))
                .isEqualTo("applied");
        var started = System.nanoTime();

        admin.applied("titles", years.titles(), 10 * (years.areas.size() + years.communes.size()));

        LOG.info("titles imported in {}", Duration.ofNanos(System.nanoTime() - started));
        int holding = years.holders.size();
        int base = years.areas.size();
        streak(admin, REVIEW, holding, base);
        assertThat(page("/titles?kind=residential_area&asOf=" + REVIEW))
                .contains("45,3 %", number(holding), number(base));
        assertThat(page("/titles?kind=commune&asOf=" + REVIEW))
                .contains(
                        percent(TenYears.communesIn(TenYears.FIRST), years.communes.size()),
                        percent(TenYears.communesIn(TenYears.LAST), years.communes.size()));

        assertThat(state(admin.imported("reorganisations", mergers(years), "2018-10-01")))
                .isEqualTo("applied");

        streak(admin, REVIEW, holding, base);
        streak(admin, "2018-10-01", holding - PAIRS, base - PAIRS);
        marks(admin, years);
    }

    /** Half of the pairs are of two that hold the title, half of one that does and one that not. */
    private static byte[] mergers(TenYears years) {
        var file =
                new StringBuilder(
                        "effective_date,instrument,level,old_code,new_code,new_name,new_type,new_parent_code,relation,share\n");
        var both = new ArrayList<String[]>();
        var one = new ArrayList<String[]>();
        for (int a = 0; a + 1 < years.areas.size(); a += TenYears.AREAS_EACH) {
            var pair = new String[] {years.areas.get(a), years.areas.get(a + 1)};
            int held =
                    (years.holders.contains(pair[0]) ? 1 : 0)
                            + (years.holders.contains(pair[1]) ? 1 : 0);
            if (held == 2 && both.size() < PAIRS / 2) {
                both.add(pair);
            } else if (held == 1 && one.size() < PAIRS / 2) {
                one.add(pair);
            }
        }
        assertThat(both).hasSize(PAIRS / 2);
        assertThat(one).hasSize(PAIRS / 2);
        both.addAll(one);
        for (var pair : both) {
            for (var old : pair) {
                file.append(
                        "2018-10-01,12/NQ-HĐND,village,%s,%s0,Thôn Mới,Thôn,%s,merged,full\n"
                                .formatted(old, pair[0], pair[0].substring(0, 5)));
            }
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void streak(RestCaller admin, String day, int holding, int base)
            throws Exception {
        admin.get("/titles/streaks?kind=residential_area&years=9&asOf=" + day);
        var started = System.nanoTime();
        var found = admin.get("/titles/streaks?kind=residential_area&years=9&asOf=" + day);
        LOG.info("streaks answered in {}", Duration.ofNanos(System.nanoTime() - started));

        assertThat(found.get("years").asInt()).isEqualTo(9);
        assertThat(found.get("holding").asInt()).as(day).isEqualTo(holding);
        assertThat(found.get("base").asInt()).as(day).isEqualTo(base);
        if (day.equals(REVIEW)) {
            assertThat(Math.round(1000.0 * holding / base)).isEqualTo(453);
        }
    }

    private static void marks(RestCaller admin, TenYears years) throws Exception {
        var done = admin.imported("marks", years.marks(), "2017-12-31");
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("applied");

        var marks = admin.get("/marks/summary?year=2017&asOf=" + REVIEW).get("marks");
        assertThat(share(marks, "no_crime_and_vice")).isEqualTo(81.0);
        assertThat(share(marks, "no_drugs")).isEqualTo(79.0);
        assertThat(share(marks, "rural_criterion_19_2")).isEqualTo(94.6);
        var rural = line(marks, "rural_criterion_19_2");
        assertThat(rural.get("base").asInt()).isEqualTo(years.rural.size()).isEqualTo(573);
        assertThat(rural.get("number").asInt()).isEqualTo(542);
    }

    private static double share(JsonNode marks, String mark) {
        return Math.round(line(marks, mark).get("share").asDouble() * 1000) / 10.0;
    }

    private static JsonNode line(JsonNode marks, String mark) {
        for (var it : marks) {
            if (it.get("mark").asString().equals(mark)) {
                return it;
            }
        }
        throw new AssertionError(mark + " is not in " + marks);
    }

    private String page(String path) throws Exception {
        var officer = new Officer(new UUID(0, 7), "a", "a", Roles.ADMINISTRATOR, null, null);
        var answer =
                pages.get()
                        .uri(path)
                        .locale(Locale.forLanguageTag("vi"))
                        .with(
                                SecurityMockMvcRequestPostProcessors.authentication(
                                        new UsernamePasswordAuthenticationToken(
                                                officer,
                                                null,
                                                List.of(
                                                        new SimpleGrantedAuthority(
                                                                "ROLE_ADMINISTRATOR")))))
                        .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' ');
    }

    private static String number(int number) {
        return "%,d".formatted(number).replace(',', '.');
    }

    private static String percent(int part, int base) {
        return String.format(Locale.forLanguageTag("vi"), "%.1f", 100.0 * part / base)
                .replaceFirst(",0$", "");
    }

    private static String state(JsonNode done) {
        return done.get("state").asString() + text(done.get("errors"));
    }

    private static String text(JsonNode errors) {
        return errors.isEmpty() ? "" : " " + errors.get(0);
    }
}
