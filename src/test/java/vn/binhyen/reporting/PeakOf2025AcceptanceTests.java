package vn.binhyen.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static vn.binhyen.reporting.RestCaller.id;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.territory.RealChain;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A peak over the first of July 2025, when 547 communes became 166 and the districts ended: who
 * owes changes between its rounds, and the round before is carried to who owes now.
 */
@SpringBootTest(
        properties = {
            "BINHYEN_PROVINCE_CODE=38",
            "BINHYEN_PROVINCE_NAME=Tỉnh Thanh Hóa",
            "BINHYEN_ADMIN_PASSWORD=mot-cau-de-thu-khac"
        })
@AutoConfigureMockMvc
class PeakOf2025AcceptanceTests {

    private static final String LAST = "2025-07-01";
    private static final String TITLE = "Đợt cao điểm hè 2025";

    @Autowired MockMvc mvc;
    @Autowired JsonMapper json;

    @SuppressWarnings("NullAway.Init")
    private RestCaller admin;

    @BeforeEach
    void registers() throws Exception {
        assumeTrue(RealChain.isThere());
        admin = RestCaller.of(mvc, json, "admin", "mot-cau-de-thu-khac");
        admin.applied("units", RegisterOf2018.units(), 662);
        reorganise(it -> !it.cell("effective_date").equals(LAST));
    }

    @Test
    void obligesThe547AndThe26BeforeAndThe166AfterAndCarriesTheRoundBefore() throws Exception {
        var campaign = launch();
        var rounds = admin.get("/campaigns/" + campaign + "/rounds").get("items");
        var first = id(rounds.get(0), "id");
        var second = id(rounds.get(1), "id");
        var indicator =
                admin.get("/rounds/" + first + "/form")
                        .get("indicators")
                        .get(0)
                        .get("code")
                        .asString();
        var figures = reportTheFirstRound(indicator);

        reorganise(it -> it.cell("effective_date").equals(LAST));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(owed(campaign)).containsExactly(573, 166, 166));
        assertThat(tiers(second)).containsExactly("commune");
        lastRoundIsTheSumOfThePredecessors(second, indicator, figures);
        theSeriesStandsOnTheUnitsOfTheDay(indicator, figures);
        cannotBeUndoneOnceASuccessorHasReported(second);
    }

    private void lastRoundIsTheSumOfThePredecessors(
            UUID second, String indicator, Map<String, Long> figures) throws Exception {
        var now = communes(LAST);
        var merged = 0;
        for (var into : edgesInto().entrySet()) {
            if (into.getKey().hashCode() % 7 != 0 && !isSplit(into.getValue())) {
                continue;
            }
            var unit = now.get(into.getKey());
            var report = admin.get("/rounds/" + second + "/reports/" + unit);
            if (isSplit(into.getValue())) {
                assertThat(report.get("last").has(indicator)).isFalse();
                assertThat(report.get("incomparable").get("indicators").get(0).asString())
                        .isEqualTo(indicator);
                assertThat(report.get("incomparable").get("instrument").asString())
                        .isEqualTo("1686/NQ-UBTVQH15");
            } else {
                merged++;
                assertThat(report.get("last").get(indicator).asLong())
                        .isEqualTo(sum(into.getValue(), figures));
                assertThat(report.hasNonNull("incomparable")).isFalse();
            }
        }
        assertThat(merged).isPositive();
    }

    private void theSeriesStandsOnTheUnitsOfTheDay(String indicator, Map<String, Long> figures)
            throws Exception {
        var then = points(indicator, "by=commune");
        var onDay = points(indicator, "by=commune&on=" + LAST);
        var total = points(indicator, "by=province&on=" + LAST);

        assertThat(then).hasSize(547);
        assertThat(onDay).hasSize(166);
        for (var point : onDay) {
            var edges = edgesInto().getOrDefault(point.get("code").asString(), List.of());
            if (isSplit(edges)) {
                assertThat(point.get("value").isNull()).isTrue();
                assertThat(point.get("incomparable").get("unit").asString()).isNotEmpty();
            } else {
                assertThat(point.get("value").asLong()).isEqualTo(sum(edges, figures));
            }
        }
        assertThat(total.getFirst().get("value").asLong())
                .isEqualTo(figures.values().stream().mapToLong(Long::longValue).sum());
    }

    private void cannotBeUndoneOnceASuccessorHasReported(UUID round) throws Exception {
        var fact =
                admin.get("/reorganisations")
                        .get("items")
                        .valueStream()
                        .filter(it -> it.get("day").asString().equals(LAST))
                        .findFirst()
                        .orElseThrow();
        var commune = communes(LAST).get("14797");
        var path = "/rounds/" + round + "/reports/" + commune;
        admin.call(HttpMethod.PUT, path, Map.of("values", Map.of()));
        admin.post(path + "/submit", Map.of());

        var answer =
                mvc.perform(
                                MockMvcRequestBuilders.post(
                                                "/api/v1/reorganisations/"
                                                        + id(fact, "id")
                                                        + "/undo")
                                        .header("Authorization", admin.authorization()))
                        .andReturn()
                        .getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("Phường Hạc Thành");
    }

    private List<JsonNode> points(String indicator, String more) throws Exception {
        return admin.get("/figures?indicator=" + indicator + "&to=2025-06-30&" + more)
                .get("items")
                .valueStream()
                .toList();
    }

    /** The edges of the last day by the code they lead to; a unit that stays leads to itself. */
    private static Map<String, List<ImportRow>> edgesInto() {
        return RealChain.edges(LAST).stream()
                .filter(it -> !it.cell("relation").equals("abolished"))
                .collect(Collectors.groupingBy(it -> it.cell("new_code")));
    }

    private static boolean isSplit(List<ImportRow> edges) {
        return edges.stream().anyMatch(it -> it.cell("relation").equals("split"));
    }

    private static long sum(List<ImportRow> edges, Map<String, Long> figures) {
        return edges.stream().mapToLong(it -> figures.getOrDefault(it.cell("old_code"), 0L)).sum();
    }

    /** Every commune and district says how many; the figures by code. */
    private Map<String, Long> reportTheFirstRound(String indicator) throws Exception {
        var figures = new LinkedHashMap<String, Long>();
        var file = new StringBuilder("campaign,round,unit_code,indicator,value\n");
        var codes = new java.util.ArrayList<>(communes("2025-06-30").keySet());
        admin.all("/units?tier=district&asOf=2025-06-30")
                .forEach(it -> codes.add(it.get("code").asString()));
        for (var code : codes) {
            figures.put(code, 3L + figures.size() % 11);
            file.append(
                    "%s,2025-06-30,%s,%s,%d\n"
                            .formatted(TITLE, code, indicator, figures.get(code)));
        }
        assertThat(figures).hasSize(573);
        var done = admin.imported("reports", file.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("applied");
        return figures;
    }

    private Map<String, UUID> communes(String day) throws Exception {
        var found = new HashMap<String, UUID>();
        for (var unit : admin.all("/units?tier=commune&asOf=" + day)) {
            found.put(unit.get("code").asString(), id(unit, "id"));
        }
        return found;
    }

    private Set<String> tiers(UUID round) throws Exception {
        var communes = Set.copyOf(communes(LAST).values());
        return admin.all("/rounds/" + round + "/obligations?state=").stream()
                .map(it -> communes.contains(id(it, "unitId")) ? "commune" : "other")
                .collect(Collectors.toSet());
    }

    private UUID launch() throws Exception {
        var province =
                id(admin.get("/units?tier=province&asOf=2025-06-16").get("items").get(0), "id");
        var plan = new LinkedHashMap<String, Object>();
        plan.put("kind", "peak");
        plan.put("title", TITLE);
        plan.put("host", province);
        plan.put("startsOn", "2025-06-16");
        plan.put("endsOn", "2025-07-31");
        plan.put(
                "audience",
                Map.of(
                        "tiers",
                        List.of("district", "commune"),
                        "units",
                        List.of(),
                        "bodies",
                        List.of()));
        plan.put("settings", Map.of());
        plan.put("basis", List.of("Công văn 640/UBND-NC"));
        plan.put("recordedAfterwards", true);
        var campaign = id(admin.post("/campaigns", plan), "id");
        admin.call(HttpMethod.POST, "/campaigns/" + campaign + "/launch", null);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(owed(campaign)).containsExactly(573, 573, 573));
        return campaign;
    }

    private List<Integer> owed(UUID campaign) throws Exception {
        return admin.get("/campaigns/" + campaign + "/rounds")
                .get("items")
                .valueStream()
                .map(it -> it.get("obligations").asInt())
                .toList();
    }

    private void reorganise(Predicate<ImportRow> which) throws Exception {
        var columns = RealChain.edges().getFirst().cells().keySet();
        var file = new StringBuilder(String.join(",", columns)).append('\n');
        RealChain.edges().stream()
                .filter(which)
                .forEach(it -> file.append(String.join(",", it.cells().values())).append('\n'));
        var done =
                admin.imported("reorganisations", file.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("applied");
    }
}
