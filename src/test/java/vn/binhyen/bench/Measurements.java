package vn.binhyen.bench;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The lines of the table that go over REST, each with its plain twin. */
final class Measurements {

    private static final int RUNS = 200;

    private final Rest rest;
    private final Application application;
    private final PlainSql sql;
    private final Table table;

    Measurements(Rest rest, Application application, PlainSql sql, Table table) {
        this.rest = rest;
        this.application = application;
        this.sql = sql;
        this.table = table;
    }

    void run() throws Exception {
        units();
        if (only("titles")) {
            titles();
            return;
        }
        bodies();
        if (only("reports")) {
            reports();
            return;
        }
        new PledgeMeasurements(rest, application, sql, table).run();
        if (only("pledges")) {
            return;
        }
        titles();
        new CertificateMeasurements(table).run();
        reports();
        reorganisation();
    }

    private void reports() throws Exception {
        var year =
                launched(
                        "Mười hai kỳ",
                        LocalDate.parse("2014-01-01"),
                        LocalDate.parse("2014-06-30"));
        rounds(year);
        rollups(year);
        var now = launched("Hạn nộp", LocalDate.parse("2014-08-01"), LocalDate.parse("2014-09-30"));
        form(now);
        search();
        new DeadlineHour(rest, application, table, Register.COMMUNES)
                .run(now.rounds.get(2), now.rounds.get(3));
    }

    private static boolean only(String part) {
        return part.equals(System.getenv("BENCH_ONLY"));
    }

    private void titles() throws Exception {
        new TitleMeasurements(rest, sql, table).run();
        new DecisionMeasurements(application, sql, table).run();
    }

    /** What the training of the AOT cache sees: a register, one campaign, sixty reporters. */
    void rehearse() throws Exception {
        units();
        var now =
                launched("Tập dượt", LocalDate.parse("2014-08-01"), LocalDate.parse("2014-09-30"));
        form(now);
        search();
        new DeadlineHour(rest, application, table, 60).run(now.rounds.get(2), now.rounds.get(3));
    }

    /** Last, since nothing is as it was afterwards. */
    private void reorganisation() throws Exception {
        var csv = Register.reorganisation();
        var measured = Timing.once(i -> rest.importFile("reorganisations", csv));
        table.add(
                "reorganise 635 communes into 159, 5,727 villages following",
                Timing.seconds(measured),
                "–",
                "5 s");
    }

    private void units() throws Exception {
        rest.post("/tiers", Map.of("code", "group", "name", "Tổ", "below", "village"));
        var csv = Register.units();
        var measured = Timing.once(i -> rest.importFile("units", csv));
        var plain = Timing.once(i -> sql.importUnits(csv));
        table.add("import 41,682 units", Timing.seconds(measured), Timing.seconds(plain), "4 s");
    }

    private void bodies() throws Exception {
        var csv = Register.bodies();
        var measured = Timing.once(i -> rest.importFile("bodies", csv));
        var plain = Timing.once(i -> sql.importBodies(csv));
        table.add("import 41,020 bodies", Timing.seconds(measured), Timing.seconds(plain), "5 s");
        var path = "/organisation/summary?asOf=2018-09-12";
        add(
                "organisation summary of the province, 41,020 bodies",
                Timing.each(RUNS, i -> rest.get(path)),
                Timing.each(RUNS, i -> sql.summary()),
                "50 ms");
    }

    private Launched launched(String title, LocalDate from, LocalDate until) throws Exception {
        var province = rest.get("/units?tier=province").get("items").get(0).get("id").asString();
        var campaign =
                rest.post(
                                "/campaigns",
                                Map.of(
                                        "kind",
                                        "peak",
                                        "title",
                                        title,
                                        "host",
                                        province,
                                        "startsOn",
                                        from.toString(),
                                        "endsOn",
                                        until.toString(),
                                        "audience",
                                        Map.of(
                                                "tiers",
                                                List.of("commune"),
                                                "units",
                                                List.of(),
                                                "bodies",
                                                List.of()),
                                        "settings",
                                        Map.of(),
                                        "basis",
                                        List.of(),
                                        "recordedAfterwards",
                                        true))
                        .get("id")
                        .asString();
        rest.post("/campaigns/" + campaign + "/launch", Map.of());
        return new Launched(campaign, title, rounds(campaign));
    }

    private List<Round> rounds(String campaign) throws Exception {
        while (true) {
            var answer = rest.get("/campaigns/" + campaign + "/rounds");
            var found = answer.has("items") ? answer.get("items") : answer;
            if (!found.isEmpty()) {
                var rounds = new ArrayList<Round>();
                for (var round : found) {
                    rounds.add(
                            new Round(round.get("id").asString(), round.get("dueOn").asString()));
                }
                return rounds;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private void rounds(Launched year) throws Exception {
        var indicators = indicators(year.rounds.getFirst());
        var first = values(year, year.rounds.getFirst(), indicators);
        var measured = Timing.once(i -> rest.importFile("reports", first));
        var plain = Timing.once(i -> sql.importRound(1, Register.COMMUNES, indicators.size()));
        table.add(
                "import one round, 25,400 values",
                Timing.seconds(measured),
                Timing.seconds(plain),
                "1.5 s");
        for (int i = 1; i < year.rounds.size(); i++) {
            rest.importFile("reports", values(year, year.rounds.get(i), indicators));
            sql.importRound(i + 1, Register.COMMUNES, indicators.size());
        }
    }

    private List<String> indicators(Round round) throws Exception {
        var codes = new ArrayList<String>();
        for (JsonNode indicator : rest.get("/rounds/" + round.id + "/form").get("indicators")) {
            codes.add(indicator.get("code").asString());
        }
        return codes;
    }

    private static String values(Launched campaign, Round round, List<String> indicators) {
        var csv = new StringBuilder(2_000_000).append("campaign,round,unit_code,indicator,value\n");
        for (int unit = 0; unit < Register.COMMUNES; unit++) {
            for (int i = 0; i < indicators.size(); i++) {
                csv.append(campaign.title)
                        .append(',')
                        .append(round.dueOn)
                        .append(',')
                        .append(Register.commune(unit))
                        .append(',')
                        .append(indicators.get(i))
                        .append(',')
                        .append(100)
                        .append('\n');
            }
        }
        return csv.toString();
    }

    private void rollups(Launched year) throws Exception {
        var round = "/rounds/" + year.rounds.getFirst().id + "/rollup?by=";
        add(
                "40 indicators by 27 districts",
                Timing.each(RUNS, i -> rest.get(round + "district")),
                Timing.each(RUNS, i -> sql.byDistrict(1)),
                "20 ms");
        add(
                "40 indicators by 635 communes",
                Timing.each(RUNS, i -> rest.get(round + "commune")),
                Timing.each(RUNS, i -> sql.byCommune(1)),
                "50 ms");
        add(
                "40 indicators, province, 12 rounds",
                Timing.each(RUNS, i -> rest.get("/campaigns/" + year.id + "/rollup?by=province")),
                Timing.each(RUNS, i -> sql.province()),
                "60 ms");
    }

    private void form(Launched now) throws Exception {
        var round = now.rounds.getFirst();
        var values = new HashMap<String, Object>();
        for (var code : indicators(round)) {
            values.put(code, 100);
        }
        var obliged = communes();
        var path = "/rounds/" + round.id + "/reports/";
        var saved =
                Timing.each(
                        RUNS,
                        i -> {
                            values.replaceAll((code, value) -> 101 + i);
                            rest.put(path + obliged.get(i), Map.of("values", values));
                        });
        var plain = Timing.each(RUNS, i -> sql.save(20, i, values.size()));
        table.add(
                "save a form of 40 values (p50 / p95)",
                Timing.percentiles(saved),
                Timing.percentiles(plain),
                "8 / 20 ms");
        var opened = Timing.each(RUNS, i -> rest.get(path + obliged.get(i)));
        table.add("open a filled form (p50 / p95)", Timing.percentiles(opened), "–", "5 / 12 ms");
    }

    private List<String> communes() throws Exception {
        var ids = new ArrayList<String>();
        var next = "";
        do {
            var page = rest.get("/units?tier=commune&limit=500" + next);
            page.get("items").forEach(it -> ids.add(it.get("id").asString()));
            next = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!next.isEmpty());
        return ids;
    }

    private void search() throws Exception {
        var district = rest.get("/units?tier=district").get("items").get(0);
        add(
                "children of a district",
                Timing.each(RUNS, i -> rest.get("/units?parent=" + district.get("id").asString())),
                Timing.each(RUNS, i -> sql.children(district.get("code").asString())),
                "5 ms");
        add(
                "find a unit by name",
                Timing.each(RUNS, i -> rest.get("/units?q=dong%20hai%20" + (i + 100))),
                Timing.each(RUNS, i -> sql.find("Đông Hải " + (i + 100))),
                "8 ms");
    }

    private void add(String work, long[] measured, long[] plain, String atMost) {
        table.add(work, Timing.median(measured), Timing.median(plain), atMost);
    }

    /** A campaign of the benchmark. */
    private record Launched(String id, String title, List<Round> rounds) {}

    /** One of its rounds. */
    record Round(String id, String dueOn) {}
}
