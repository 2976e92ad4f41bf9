package vn.binhyen.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * The last hour before a deadline: 635 reporters sign in, open their form, save 40 values and
 * submit, twenty at a time, through the pages; and once more without signing in. Afterwards every
 * acknowledged value must be there once, and no other.
 */
final class DeadlineHour {

    private static final int AT_A_TIME = 20;
    private static final String PASSWORD = "mat-khau-thu-tai-2026";

    private final Rest rest;
    private final Application application;
    private final Table table;
    private final int reporters;
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();

    DeadlineHour(Rest rest, Application application, Table table, int reporters) {
        this.rest = rest;
        this.application = application;
        this.table = table;
        this.reporters = reporters;
    }

    /** The first round with the sign-ins, the second with the sessions that came of them. */
    void run(Measurements.Round withSignIn, Measurements.Round without) throws Exception {
        var communes = communes();
        openAccounts(communes);
        var saves = new ConcurrentLinkedQueue<Long>();
        var first =
                Timing.once(i ->
                        all(
                                communes,
                                it -> {
                                    visitor(it).signIn(login(it.code), PASSWORD);
                                    visit(withSignIn, it, saves);
                                }));
        add("deadline hour with the sign-ins (argon2id)", first, "25 s");
        saves.clear();
        var second = Timing.once(i -> all(communes, it -> visit(without, it, saves)));
        add("deadline hour without the sign-ins", second, "6 s");
        var sorted = saves.stream().mapToLong(Long::longValue).sorted().toArray();
        table.add(
                "– a save of 40 values in it (p50 / p95)",
                Timing.percentiles(sorted),
                "–",
                "p95 60 ms");
        var stored = stored(withSignIn, communes) + stored(without, communes);
        table.add(
                "– acknowledged values that are there once, and no other",
                stored + " of " + 2 * communes.size() * values(communes.getFirst()).size(),
                "–",
                "all");
    }

    private void add(String work, Duration duration, String atMost) {
        table.add(work, Timing.seconds(duration), "–", atMost);
    }

    private void visit(Measurements.Round round, Commune commune, ConcurrentLinkedQueue<Long> saves)
            throws IOException, InterruptedException {
        var visitor = visitor(commune);
        var report = "/rounds/" + round.id() + "/reports/" + commune.id;
        visitor.open(report);
        var begin = System.nanoTime();
        visitor.save(report, values(commune));
        saves.add(System.nanoTime() - begin);
        visitor.submit(report, values(commune));
    }

    private Visitor visitor(Commune commune) {
        return Objects.requireNonNull(visitors.get(commune.code));
    }

    private Map<String, String> values(Commune commune) {
        var values = new LinkedHashMap<String, String>();
        for (var indicator : commune.indicators) {
            values.put("v." + indicator, commune.figure + "");
        }
        return values;
    }

    /** How many of the values sent the round holds now, each compared with what was sent. */
    private int stored(Measurements.Round round, List<Commune> communes) throws Exception {
        int stored = 0;
        for (var commune : communes) {
            var report = rest.get("/rounds/" + round.id() + "/reports/" + commune.id);
            for (var indicator : commune.indicators) {
                var value = report.get("values").get(indicator);
                if (value != null && value.asLong() == commune.figure) {
                    stored++;
                }
            }
        }
        return stored;
    }

    private List<Commune> communes() throws Exception {
        var campaign = rest.get("/campaigns").get("items").get(0).get("id").asString();
        var rounds = rest.get("/campaigns/" + campaign + "/rounds");
        var first = (rounds.has("items") ? rounds.get("items") : rounds).get(0);
        var indicators = new ArrayList<String>();
        rest.get("/rounds/" + first.get("id").asString() + "/form")
                .get("indicators")
                .forEach(it -> indicators.add(it.get("code").asString()));
        var communes = new ArrayList<Commune>();
        var next = "";
        do {
            var page = rest.get("/units?tier=commune&limit=500" + next);
            page.get("items")
                    .forEach(it ->
                            communes.add(
                                    new Commune(
                                            it.get("id").asString(),
                                            it.get("code").asString(),
                                            communes.size() + 1,
                                            indicators)));
            next = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!next.isEmpty());
        return communes.subList(0, reporters);
    }

    /** An account per commune by the import; each sets its password behind its one-time link. */
    private void openAccounts(List<Commune> communes) throws Exception {
        var csv = new StringBuilder("login,post,unit_code,role\n");
        for (var commune : communes) {
            var code = commune.code;
            csv.append(login(code)).append(",Người báo cáo ").append(code).append(',');
            csv.append(code).append(",reporter\n");
        }
        var applied = rest.importFile("accounts", csv.toString());
        var links =
                new String(
                        rest.bytes("/imports/" + applied.get("id").asString() + "/returned"),
                        java.nio.charset.StandardCharsets.UTF_8);
        var work = new ArrayList<Callable<Void>>();
        for (var line : links.lines().skip(1).toList()) {
            var cells = Arrays.asList(line.split(","));
            var code = cells.getFirst().replaceAll("\\D", "");
            var link =
                    cells.stream().filter(it -> it.contains("/setup/")).findFirst().orElseThrow();
            var visitor = new Visitor(application);
            visitors.put(code, visitor);
            work.add(() -> {
                visitor.setUp(link.strip().replace("\"", ""), PASSWORD);
                return null;
            });
        }
        together(work);
    }

    private static String login(String code) {
        return "bao-cao-" + code;
    }

    private void all(List<Commune> communes, Visit visit) throws Exception {
        together(
                communes.stream()
                        .<Callable<Void>>map(it ->
                                () -> {
                                    visit.by(it);
                                    return null;
                                })
                        .toList());
    }

    private static void together(List<Callable<Void>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    private record Commune(String id, String code, long figure, List<String> indicators) {}

    private interface Visit {
        void by(Commune commune) throws Exception;
    }
}
