package vn.binhyen.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static vn.binhyen.reporting.PaperScene.lines;
import static vn.binhyen.reporting.PaperScene.sheet;
import static vn.binhyen.reporting.RestCaller.id;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Letter 640/UBND-NC as it was in 2014: 27 districts, 635 communes and 23 member bodies, four
 * rounds. Registers enter through their imports, everything else over the REST interface; every
 * total against a sum made here.
 */
@SpringBootTest(
        properties = {
            "BINHYEN_PROVINCE_CODE=38",
            "BINHYEN_PROVINCE_NAME=Tỉnh Thanh Hóa",
            "BINHYEN_ADMIN_PASSWORD=mot-cau-de-thu"
        })
@AutoConfigureMockMvc
class LetterOf2014AcceptanceTests {

    private static final String DAY = "asOf=2014-08-15";
    private static final int OBLIGED = 685;
    private static final Map<String, Integer> LINES =
            Map.of("province", 1, "district", 27, "commune", 635, "body", 23);

    @Autowired MockMvc mvc;
    @Autowired JsonMapper json;

    @SuppressWarnings("NullAway.Init")
    private RestCaller admin;

    @SuppressWarnings("NullAway.Init")
    private RestCaller reporter;

    @SuppressWarnings("NullAway.Init")
    private RestCaller reviewer;

    private final Map<UUID, JsonNode> register = new HashMap<>();
    private List<JsonNode> communes = List.of();
    private List<UUID> bodies = List.of();

    @BeforeEach
    void registers() throws Exception {
        admin = RestCaller.of(mvc, json, "admin", "mot-cau-de-thu");
        admin.applied("units", RegisterOf2018.units(), 662);
        admin.applied("bodies", RegisterOf2018.bodies(), 23);
        communes = admin.all("/units?tier=commune&" + DAY);
        var districts = admin.all("/units?tier=district&" + DAY);
        var found = admin.all("/bodies?kind=member_body&" + DAY);
        bodies = found.stream().map(it -> id(it, "id")).toList();
        communes.forEach(it -> register.put(id(it, "id"), it));
        districts.forEach(it -> register.put(id(it, "id"), it));
        found.forEach(it -> register.put(id(it, "id"), it));
        assertThat(districts).hasSize(27);
        assertThat(communes).hasSize(635);
        assertThat(bodies).hasSize(23);
        signIn();
    }

    /** The first commune has a reporter of its own, its district a reviewer. */
    private void signIn() throws Exception {
        var commune = communes.getFirst();
        var done =
                admin.applied(
                        "accounts",
                        RegisterOf2018.accounts(
                                text(commune, "code"), text(above(commune), "code")),
                        2);
        var links =
                new String(
                                admin.file("/imports/" + text(done, "id") + "/returned"),
                                StandardCharsets.UTF_8)
                        .lines()
                        .filter(it -> it.contains("/setup/"))
                        .map(it -> it.substring(it.indexOf("/setup/")))
                        .toList();
        reporter = RestCaller.behind(mvc, json, "can-bo-xa", links.getFirst());
        reviewer = RestCaller.behind(mvc, json, "can-bo-huyen", links.getLast());
    }

    @Test
    void everyTotalIsTheSumOfWhatWasReportedAndTheMissingAreExactlyThoseLeftOut() throws Exception {
        var campaign = launch();
        var rounds = admin.get("/campaigns/" + campaign + "/rounds").get("items");
        assertThat(rounds.valueStream().map(it -> text(it, "dueOn")))
                .containsExactly("2014-08-15", "2014-08-30", "2014-09-15", "2014-09-30");
        var ids = rounds.valueStream().map(it -> id(it, "id")).toList();
        var form = new ArrayList<JsonNode>();
        admin.get("/rounds/" + ids.getFirst() + "/form").get("indicators").forEach(form::add);
        var sums = new IndependentSums(province(), communes, bodies, form);
        var silent = List.of(Set.<UUID>of(), someCommunes(), aDistrictAndABody(), Set.<UUID>of());

        for (int number = 0; number < ids.size(); number++) {
            for (var obliged : obligations(ids.get(number), "")) {
                if (!silent.get(number).contains(obliged)) {
                    report(ids.get(number), obliged, sums.figures(number, obliged));
                }
            }
        }

        assertThat(sums.reports()).isEqualTo(4 * OBLIGED - 23 - 2);
        for (int number = 0; number < ids.size(); number++) {
            for (var level : LINES.keySet()) {
                compare("/rounds/" + ids.get(number), level, sums.ofRound(number, level), sums);
            }
            assertThat(Set.copyOf(obligations(ids.get(number), "overdue")))
                    .isEqualTo(silent.get(number));
        }
        for (var level : LINES.keySet()) {
            compare("/campaigns/" + campaign, level, sums.ofCampaign(level), sums);
        }
        isTakenInByItsDistrictOnly(ids.getFirst());
        for (int number = 1; number <= 2; number++) {
            namesExactly(ids.get(number), silent.get(number));
        }
    }

    private UUID province() throws Exception {
        return id(admin.get("/units?tier=province&" + DAY).get("items").get(0), "id");
    }

    /** Every 27th commune from the hundredth on, so that several districts have one. */
    private Set<UUID> someCommunes() {
        var found = new HashSet<UUID>();
        for (int i = 0; i < 23; i++) {
            found.add(id(communes.get(10 + i * 27), "id"));
        }
        return found;
    }

    private Set<UUID> aDistrictAndABody() {
        return Set.of(id(above(communes.getLast()), "id"), bodies.get(7));
    }

    private UUID launch() throws Exception {
        var plan = new LinkedHashMap<String, Object>();
        plan.put("kind", "peak");
        plan.put("title", "Đợt cao điểm theo Công văn 640/UBND-NC");
        plan.put("host", province());
        plan.put("startsOn", "2014-08-01");
        plan.put("endsOn", "2014-09-30");
        plan.put(
                "audience",
                Map.of(
                        "tiers",
                        List.of("district", "commune"),
                        "units",
                        List.of(),
                        "bodies",
                        bodies));
        plan.put("settings", Map.of());
        plan.put("basis", List.of("Công văn 640/UBND-NC"));
        plan.put("recordedAfterwards", true);
        var campaign = id(admin.post("/campaigns", plan), "id");
        admin.call(HttpMethod.POST, "/campaigns/" + campaign + "/launch", null);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        admin.get("/campaigns/" + campaign + "/rounds")
                                        .get("items")
                                        .valueStream()
                                        .filter(it -> it.get("obligations").asInt() == OBLIGED)
                                        .count()
                                == 4);
        return campaign;
    }

    private List<UUID> obligations(UUID round, String state) throws Exception {
        return admin.all("/rounds/" + round + "/obligations?state=" + state).stream()
                .map(it -> id(it, "unitId", "bodyId"))
                .toList();
    }

    private void report(UUID round, UUID obliged, Map<String, Object> values) throws Exception {
        var who = obliged.equals(id(communes.getFirst(), "id")) ? reporter : admin;
        var path = "/rounds/" + round + "/reports/" + obliged;
        who.call(HttpMethod.PUT, path, Map.of("values", values));
        assertThat(text(who.post(path + "/submit", Map.of()), "receipt")).startsWith("BN-");
    }

    private void compare(
            String of, String level, IndependentSums.Sums expected, IndependentSums sums)
            throws Exception {
        var lines = admin.get(of + "/rollup?by=" + level).get("units");
        assertThat(lines.size()).isEqualTo(LINES.get(level));
        var codes = sums.codes();
        for (var line : lines) {
            var unit = id(line, "unitId", "bodyId");
            var figures = new long[codes.size()];
            Arrays.setAll(figures, i -> line.get("values").path(codes.get(i)).asLong(0));
            assertThat(figures).as(of + " " + line).isEqualTo(expected.of(unit, codes.size()));
            assertThat(line.get("reported").asInt())
                    .isEqualTo(expected.reported().getOrDefault(unit, 0));
        }
    }

    private void isTakenInByItsDistrictOnly(UUID round) throws Exception {
        var path = "/rounds/" + round + "/reports/" + id(communes.getFirst(), "id");
        assertThat(text(reviewer.post(path + "/accept", Map.of()), "state")).isEqualTo("accepted");
        var taken = admin.get("/rounds/" + round + "/rollup?by=province&state=accepted");
        assertThat(taken.get("units").get(0).get("reported").asInt()).isEqualTo(1);
    }

    private void namesExactly(UUID round, Set<UUID> silent) throws Exception {
        var frozen = admin.call(HttpMethod.POST, "/rounds/" + round + "/freeze", null);
        assertThat(frozen.get("reported").asInt()).isEqualTo(OBLIGED - silent.size());
        assertThat(frozen.get("expected").asInt()).isEqualTo(OBLIGED);
        var paper = "/rounds/" + round + "/consolidated";
        var codes = sheet(admin.file(paper + ".xlsx"), 3).stream().skip(1).toList();
        assertThat(codes.stream().map(it -> it.split(" \\| ")[2]))
                .containsExactlyInAnyOrderElementsOf(
                        silent.stream().map(it -> text(registered(it), "code")).toList());
        var said = new TreeSet<String>();
        lines(admin.file(paper + ".docx")).stream()
                .filter(it -> it.matches("\\d+ \\| [^|]+ \\| [^|]+ \\| \\d+"))
                .map(it -> it.split(" \\| "))
                .forEach(it ->
                        Arrays.stream(it[2].split(", "))
                                .forEach(name -> said.add(name.toLowerCase(Locale.ROOT))));
        assertThat(said)
                .isEqualTo(
                        silent.stream()
                                .map(it -> text(registered(it), "name").toLowerCase(Locale.ROOT))
                                .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(admin.file(paper + ".pdf"))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    private JsonNode registered(UUID id) {
        return Objects.requireNonNull(register.get(id));
    }

    private JsonNode above(JsonNode commune) {
        return registered(id(commune, "parentId"));
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
