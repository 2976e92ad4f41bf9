package vn.binhyen.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.binhyen.access.Officer;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Letter 640/UBND-NC as it was in 2014: 27 districts, 635 communes and 23 member bodies, four
 * rounds, everything over the REST interface, every total against a sum made here.
 */
@SpringBootTest(properties = {"BINHYEN_PROVINCE_CODE=38", "BINHYEN_PROVINCE_NAME=Tỉnh Thanh Hóa"})
@AutoConfigureMockMvc
@Import(TwentyThreeBodies.class)
class LetterOf2014AcceptanceTests {

    private static final int LEFT_OUT = 23;

    @Autowired MockMvc mvc;
    @Autowired JsonMapper json;
    @Autowired List<ImportTarget> targets;
    @Autowired UnitDirectory units;
    @Autowired TwentyThreeBodies bodies;

    private final Officer admin =
            new Officer(UUID.randomUUID(), "admin", "admin", Roles.ADMINISTRATOR, null, null);

    @Test
    void everyTotalIsTheSumOfWhatWasReportedAndTheMissingAreExactlyThoseLeftOut() throws Exception {
        new RegisterOf2018(targets).enter();
        var campaign = launch();
        var rounds = roundsOf(campaign);
        assertThat(rounds).hasSize(4);
        var codes = codesOf(rounds.getFirst());
        assertThat(codes).hasSize(40);

        var reported = new ArrayList<Map<UUID, long[]>>();
        var leftOut = new HashSet<UUID>();
        for (int number = 0; number < rounds.size(); number++) {
            var round = rounds.get(number);
            var obliged = obligations(round, "");
            assertThat(obliged).hasSize(685);
            if (number == 1) {
                obliged.stream()
                        .filter(LetterOf2014AcceptanceTests::isCommune)
                        .skip(100)
                        .limit(LEFT_OUT)
                        .forEach(it -> leftOut.add(id(it)));
            }
            var values = new HashMap<UUID, long[]>();
            for (var one : obliged) {
                if (number != 1 || !leftOut.contains(id(one))) {
                    values.put(id(one), report(round, id(one), codes, number));
                }
            }
            reported.add(values);
        }

        assertThat(reported.stream().mapToInt(Map::size).sum()).isEqualTo(2740 - LEFT_OUT);
        for (int number = 0; number < rounds.size(); number++) {
            compare(rounds.get(number), codes, reported.get(number));
        }
        compareCampaign(campaign, rounds.getFirst(), codes, reported);
        var missing = new HashSet<UUID>();
        obligations(rounds.get(1), "overdue").forEach(it -> missing.add(id(it)));
        assertThat(missing).isEqualTo(leftOut);
        var frozen = call(HttpMethod.POST, "/rounds/" + rounds.get(1) + "/freeze", null);
        assertThat(frozen.get("reported").asInt()).isEqualTo(685 - LEFT_OUT);
        assertThat(frozen.get("expected").asInt()).isEqualTo(685);
    }

    private static boolean isCommune(JsonNode obligation) {
        return obligation.get("tier").asString().equals("commune");
    }

    private UUID launch() throws Exception {
        var plan = new LinkedHashMap<String, Object>();
        plan.put("kind", "peak");
        plan.put("title", "Đợt cao điểm theo Công văn 640/UBND-NC");
        plan.put("host", units.province().orElseThrow().value());
        plan.put("startsOn", "2014-08-01");
        plan.put("endsOn", "2014-09-30");
        plan.put(
                "audience",
                Map.of(
                        "tiers", List.of("district", "commune"),
                        "units", List.of(),
                        "bodies", bodies.ids()));
        plan.put("settings", Map.of());
        plan.put("basis", List.of());
        plan.put("recordedAfterwards", true);
        var campaign =
                UUID.fromString(call(HttpMethod.POST, "/campaigns", plan).get("id").asString());
        call(HttpMethod.POST, "/campaigns/" + campaign + "/launch", null);
        await().atMost(Duration.ofSeconds(30)).until(() -> roundsOf(campaign).size() == 4);
        return campaign;
    }

    private List<UUID> roundsOf(UUID campaign) throws Exception {
        var found = new ArrayList<UUID>();
        call(HttpMethod.GET, "/campaigns/" + campaign + "/rounds", null)
                .get("items")
                .forEach(it -> found.add(UUID.fromString(it.get("id").asString())));
        return found;
    }

    private List<String> codesOf(UUID round) throws Exception {
        var found = new ArrayList<String>();
        call(HttpMethod.GET, "/rounds/" + round + "/form", null)
                .get("indicators")
                .forEach(it -> found.add(it.get("code").asString()));
        return found;
    }

    private List<JsonNode> obligations(UUID round, String state) throws Exception {
        var found = new ArrayList<JsonNode>();
        String after = "0";
        while (after != null) {
            var page =
                    call(
                            HttpMethod.GET,
                            "/rounds/"
                                    + round
                                    + "/obligations?limit=500&state="
                                    + state
                                    + "&after="
                                    + after,
                            null);
            page.get("items").forEach(found::add);
            after = page.get("next").isNull() ? null : page.get("next").asString();
        }
        return found;
    }

    private static UUID id(JsonNode line) {
        var unit = line.get("unitId");
        return UUID.fromString((unit == null ? line.get("bodyId") : unit).asString());
    }

    /** Keeps and submits a report of figures that never contradict each other. */
    private long[] report(UUID round, UUID obliged, List<String> codes, int number)
            throws Exception {
        var figures = new long[codes.size()];
        var values = new LinkedHashMap<String, Object>();
        long base = Math.floorMod(obliged.hashCode(), 1000) + number * 1000L;
        for (int i = 0; i < figures.length; i++) {
            figures[i] = base;
            values.put(codes.get(i), figures[i]);
        }
        var path = "/rounds/" + round + "/reports/" + obliged;
        call(HttpMethod.PUT, path, Map.of("values", values));
        assertThat(call(HttpMethod.POST, path + "/submit", Map.of()).get("receipt").asString())
                .startsWith("BN-");
        return figures;
    }

    private void compare(UUID round, List<String> codes, Map<UUID, long[]> reported)
            throws Exception {
        var day = LocalDate.of(2014, 8, 15);
        for (var level : List.of("province", "district", "commune", "body")) {
            var expected = new HashMap<UUID, long[]>();
            reported.forEach((obliged, figures) -> {
                var place = place(obliged, level, day);
                if (place != null) {
                    add(expected.computeIfAbsent(place, it -> new long[codes.size()]), figures);
                }
            });
            var lines =
                    call(HttpMethod.GET, "/rounds/" + round + "/rollup?by=" + level, null)
                            .get("units");
            assertThat(lines.size())
                    .isEqualTo(
                            Map.of("province", 1, "district", 27, "commune", 635, "body", 23)
                                    .get(level));
            for (var line : lines) {
                assertThat(figures(line, codes))
                        .isEqualTo(expected.getOrDefault(id(line), new long[codes.size()]));
            }
        }
    }

    private final Map<UUID, Map<String, UUID>> above = new HashMap<>();

    /** The unit of a level an obliged one counts under, asked of the register. */
    private @Nullable UUID place(UUID obliged, String level, LocalDate day) {
        if (bodies.ids().contains(obliged)) {
            return switch (level) {
                case "body" -> obliged;
                case "province" -> units.province().orElseThrow().value();
                default -> null;
            };
        }
        return above.computeIfAbsent(
                        obliged,
                        it -> {
                            var found = new HashMap<String, UUID>();
                            units.placed(List.of(new UnitId(it)), day)
                                    .forEach(placed -> {
                                        found.put(placed.unit().tier(), it);
                                        placed.ancestors()
                                                .forEach(up ->
                                                        found.put(up.tier(), up.id().value()));
                                    });
                            return found;
                        })
                .get(level);
    }

    private void compareCampaign(
            UUID campaign, UUID round, List<String> codes, List<Map<UUID, long[]>> reported)
            throws Exception {
        var expected = new long[codes.size()];
        var kinds = new HashMap<String, String>();
        call(HttpMethod.GET, "/rounds/" + round + "/form", null)
                .get("indicators")
                .forEach(it -> kinds.put(it.get("code").asString(), it.get("kind").asString()));
        for (int i = 0; i < expected.length; i++) {
            int cell = i;
            var counted =
                    "turns".equals(kinds.get(codes.get(i)))
                            ? reported
                            : List.of(reported.getLast());
            expected[i] =
                    counted.stream()
                            .flatMap(it -> it.values().stream())
                            .mapToLong(it -> it[cell])
                            .sum();
        }
        var line =
                call(HttpMethod.GET, "/campaigns/" + campaign + "/rollup?by=province", null)
                        .get("units")
                        .get(0);
        assertThat(figures(line, codes)).isEqualTo(expected);
        assertThat(Set.copyOf(kinds.values()))
                .containsExactlyInAnyOrder("turns", "distinct", "stock");
    }

    private static void add(long[] sum, long[] figures) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += figures[i];
        }
    }

    private static long[] figures(JsonNode line, List<String> codes) {
        return codes.stream()
                .mapToLong(it -> {
                    var value = line.get("values").get(it);
                    return value == null ? 0 : value.asLong();
                })
                .toArray();
    }

    private JsonNode call(HttpMethod method, String path, @Nullable Object body) throws Exception {
        var request =
                MockMvcRequestBuilders.request(method, "/api/v1" + path)
                        .with(asAdmin())
                        .contentType(MediaType.APPLICATION_JSON);
        if (body != null) {
            request.content(json.writeValueAsString(body));
        }
        var answer = mvc.perform(request).andReturn().getResponse();
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(method + " " + path + " " + text).isBetween(200, 299);
        return json.readTree(text);
    }

    private RequestPostProcessor asAdmin() {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        admin,
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_" + Roles.ADMINISTRATOR)));
    }
}
