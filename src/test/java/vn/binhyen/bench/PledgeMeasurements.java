package vn.binhyen.bench;

import java.util.HashMap;

/**
 * Ten years of pledges, 352,930 lines a year: household groups × ten good deeds; the registers of
 * units and bodies are there already.
 */
final class PledgeMeasurements {

    /** More than the server needs to keep a plan for good. */
    private static final int RUNS = 30;

    private static final int LINES = 30;
    private static final int FIRST_YEAR = 2009;
    private static final int YEARS = 10;
    private static final int DEEDS = 10;

    private final Rest rest;
    private final Application application;
    private final PlainSql sql;
    private final Table table;

    PledgeMeasurements(Rest rest, Application application, PlainSql sql, Table table) {
        this.rest = rest;
        this.application = application;
        this.sql = sql;
        this.table = table;
    }

    void run() throws Exception {
        sql.preparePledges();
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            var csv = year(year);
            var measured = Timing.once(i -> rest.importFile("pledges", csv));
            var plain = Timing.once(i -> sql.importPledges(csv));
            if (year == FIRST_YEAR || year == FIRST_YEAR + YEARS - 1) {
                table.add(
                        "import a year of pledges, 352,930 lines, into "
                                + (year - FIRST_YEAR)
                                + " years",
                        Timing.seconds(measured),
                        Timing.seconds(plain),
                        "15 s");
            }
        }
        table.add(
                "resident memory of the JVM at its peak, ten such imports",
                application.residentMegabytes("VmHWM"),
                "–",
                "700 MB");
        summary("a year", "&from=2018-01-01&to=2018-12-31", "2018-01-01", "50 ms");
        summary("ten years", "&to=2018-12-31", "2009-01-01", "300 ms");
        sheet();
    }

    /** A village's sheet, its figures other ones each time. */
    private void sheet() throws Exception {
        var drive = "";
        for (var it : rest.get("/drives").get("items")) {
            if (it.get("startsOn").asString().equals("2018-01-01")) {
                drive = it.get("id").asString();
            }
        }
        var village = rest.get("/units?tier=village&limit=1").get("items").get(0);
        var path = "/pledges/" + drive + "/units/" + village.get("id").asString() + "/sheet";
        var officer = new Visitor(application);
        officer.signIn("admin", Application.ADMIN_PASSWORD);
        officer.open(path + "?on=2018-08-02");
        var households =
                officer.fields("r-").stream().filter(it -> it.endsWith("-2")).limit(LINES).toList();
        if (households.size() < LINES) {
            throw new IllegalStateException("a sheet of " + households.size() + " lines");
        }
        var measured =
                Timing.each(
                        RUNS,
                        i -> {
                            var figures = new HashMap<String, String>();
                            households.forEach(it -> figures.put(it, "" + (1 + i % 20)));
                            figures.put("on", "2018-08-02");
                            officer.send(path, figures);
                        });
        var plain = Timing.each(RUNS, i -> sql.pledgeSheet(LINES, i));
        table.add(
                "save a sheet of 30 lines (p50 / p95)",
                Timing.percentiles(measured),
                Timing.percentiles(plain),
                "20 ms");
    }

    private void summary(String what, String days, String from, String atMost) throws Exception {
        var measured = Timing.each(RUNS, i -> rest.get("/pledges/units?" + days.substring(1)));
        var plain = Timing.each(RUNS, i -> sql.pledgesByDistrict(from));
        table.add(
                "pledges by district of " + what + ", 3.5 million lines",
                Timing.percentiles(measured),
                Timing.median(plain),
                atMost);
    }

    private static String year(int year) {
        var csv =
                new StringBuilder(30_000_000)
                        .append("drive,on,unit_code,group_code,subject,good_deed,registered\n");
        for (int group = 0; group < Register.GROUPS; group++) {
            for (int deed = 0; deed < DEEDS; deed++) {
                csv.append("Vì bình yên cuộc sống,")
                        .append(year)
                        .append("-08-01,V")
                        .append(group % Register.VILLAGES)
                        .append(",H")
                        .append(group)
                        .append(",household,Việc tốt ")
                        .append(deed)
                        .append(',')
                        .append((group + deed + year) % 28)
                        .append('\n');
            }
        }
        return csv.toString();
    }
}
