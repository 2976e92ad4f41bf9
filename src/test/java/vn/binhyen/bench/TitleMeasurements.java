package vn.binhyen.bench;

/**
 * Ten years of titles: 57,270 rows of residential areas and 6,350 of communes; the register of
 * units is there already.
 */
final class TitleMeasurements {

    private static final int RUNS = 20;
    private static final int FIRST_YEAR = 2008;
    private static final int YEARS = 10;

    private final Rest rest;
    private final PlainSql sql;
    private final Table table;

    TitleMeasurements(Rest rest, PlainSql sql, Table table) {
        this.rest = rest;
        this.sql = sql;
        this.table = table;
    }

    void run() throws Exception {
        sql.prepareTitles();
        var csv = titles();
        var measured = Timing.once(i -> rest.importFile("titles", csv));
        var plain = Timing.once(i -> sql.importTitles(csv));
        table.add(
                "import ten years of titles, 63,620 lines",
                Timing.seconds(measured),
                Timing.seconds(plain),
                "8 s");
        var streaks =
                Timing.each(
                        RUNS,
                        i ->
                                rest.get(
                                        "/titles/streaks?kind=residential_area&years=9&asOf=2018-09-12"));
        var counted = Timing.each(RUNS, i -> sql.nineYearsRunning());
        table.add(
                "residential areas nine years running",
                Timing.percentiles(streaks),
                Timing.median(counted),
                "200 ms");
    }

    private static String titles() {
        var csv =
                new StringBuilder(6_000_000)
                        .append(
                                "year,kind,code,standard,registered,result,decision_number,decision_date\n");
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            for (int i = 0; i < Register.VILLAGES; i++) {
                line(csv, year, "residential_area", "V" + i, i % 20 < 9 || (i + year) % 4 > 0);
            }
            for (int i = 0; i < Register.COMMUNES; i++) {
                line(csv, year, "commune", Register.commune(i), (i + year) % 10 > 0);
            }
        }
        return csv.toString();
    }

    private static void line(
            StringBuilder csv, int year, String kind, String code, boolean recognised) {
        csv.append(year)
                .append(',')
                .append(kind)
                .append(',')
                .append(code)
                .append(",TT23/2012,true,")
                .append(recognised ? "recognised,1/QĐ-UBND," : "refused,,")
                .append(recognised ? year + "-12-20\n" : "\n");
    }
}
