package vn.binhyen.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The chair's decision on all communes of a year at once, and the pages before it, with ten years
 * of titles there already: over the pages, as the standing agency does it.
 */
final class DecisionMeasurements {

    private static final int RUNS = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Application application;
    private final PlainSql sql;
    private final Table table;

    DecisionMeasurements(Application application, PlainSql sql, Table table) {
        this.application = application;
        this.sql = sql;
        this.table = table;
    }

    void run() throws Exception {
        int year = LocalDate.now().getYear() - 1;
        var agency = new Visitor(application);
        agency.signIn("admin", Application.ADMIN_PASSWORD);
        var communes = opened(agency, "commune", year);
        var areas = opened(agency, "residential_area", year);
        sql.files(communes, "commune", "APPRAISED");
        sql.files(areas, "village", "SUBMITTED");
        page("board of 5,727 residential areas", agency, "/recognition/" + areas);
        page("queue of 5,727 residential areas", agency, "/recognition/" + areas + "/queue");
        page("meter of 635 communes", agency, "/recognition/meter?year=" + year);
        agency.open("/recognition/" + communes + "/decide");
        var decision = new LinkedHashMap<String, String>();
        decision.put("number", "100/QĐ-UBND");
        decision.put("date", DAY.format(LocalDate.now()));
        decision.put(
                "object",
                sql.value(
                        "select string_agg(object || ':' || version, ',') from awards.dossier where cycle = '%s'"
                                .formatted(communes)));
        var measured =
                Timing.once(i -> agency.send("/recognition/" + communes + "/decide", decision));
        if (sql.decided(communes) != Register.COMMUNES) {
            throw new IllegalStateException("not all communes were decided on");
        }
        sql.prepareDecision();
        var plain = Timing.once(i -> sql.decide());
        table.add(
                "decide on 635 communes at once",
                Timing.seconds(measured),
                Timing.seconds(plain),
                "3 s");
    }

    private void page(String what, Visitor agency, String path) throws Exception {
        table.add(what, Timing.percentiles(Timing.each(RUNS, i -> agency.open(path))), "–", "1 s");
    }

    private String opened(Visitor agency, String kind, int year) throws Exception {
        agency.open("/recognition");
        agency.send(
                "/recognition",
                Map.of("year", Integer.toString(year), "kind", kind, "purpose", "TITLE"));
        return sql.cycle(kind.equals("commune") ? 2 : 1, year);
    }
}
