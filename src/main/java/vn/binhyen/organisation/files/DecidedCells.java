package vn.binhyen.organisation.files;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.organisation.BodyGrade;
import vn.binhyen.shared.VietnameseText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was decided about a body over the years, several decisions in one cell with {@code ;}
 * between: consolidations as {@code 2018-09-01: 12/QĐ-UBND (2018-08-30)}, grades as {@code 2018
 * GOOD: 15/QĐ-UBND (2018-12-20)}.
 */
final class DecidedCells {

    static final String CONSOLIDATED = "consolidated";
    static final String GRADED = "graded";

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4}";
    private static final Pattern ENTRY =
            Pattern.compile(
                    "\\G\\s*(?<what>[^:;]+?)\\s*:\\s*(?<number>[^;]+?)\\s*\\((?<date>"
                            + DAY
                            + ")\\)\\s*(?:;|$)");
    private static final Pattern YEAR_AND_GRADE = Pattern.compile("(\\d{4})\\s+(.+)");
    private static final int LONGEST_NUMBER = 60;

    /** In the words of officers, without accents. */
    private static final Map<String, BodyGrade> GRADES =
            Map.of(
                    "xuat sac", BodyGrade.EXCELLENT,
                    "kha", BodyGrade.GOOD,
                    "trung binh", BodyGrade.AVERAGE,
                    "yeu", BodyGrade.WEAK);

    private final ImportRow row;
    private final BodyCells cells;
    private final LocalDate today;

    /**
     * @param today nothing after it has been decided yet
     */
    DecidedCells(ImportRow row, BodyCells cells, LocalDate today) {
        this.row = row;
        this.cells = cells;
        this.today = today;
    }

    /** When it was consolidated; each day within its life. */
    List<Decided> consolidations(@Nullable LocalDate established, @Nullable LocalDate ended) {
        var byDay = new TreeMap<LocalDate, Decided>();
        for (var entry : entries(CONSOLIDATED, "bad-consolidations")) {
            var on = cells.day(CONSOLIDATED, entry.what());
            if (on == null) {
                return List.of();
            }
            if (on.isAfter(today)) {
                cells.wrong(CONSOLIDATED, "not-yet");
            } else if (established != null && on.isBefore(established)
                    || ended != null && on.isAfter(ended)) {
                cells.wrong(CONSOLIDATED, "consolidated-outside", entry.what());
            } else if (byDay.putIfAbsent(on, entry.of(on, null)) != null) {
                cells.wrong(CONSOLIDATED, "bad-consolidations");
            }
        }
        return List.copyOf(byDay.values());
    }

    /** How good it was in a year; the day is the last of that year. */
    List<Decided> grades(@Nullable LocalDate established) {
        var byYear = new LinkedHashMap<Integer, Decided>();
        for (var entry : entries(GRADED, "bad-grades")) {
            var words = YEAR_AND_GRADE.matcher(entry.what());
            var grade = words.matches() ? grade(words.group(2)) : null;
            if (grade == null) {
                cells.wrong(GRADED, "bad-grades");
                return List.of();
            }
            int year = Integer.parseInt(words.group(1));
            if (year > today.getYear() || established != null && year < established.getYear()) {
                cells.wrong(GRADED, "grade-year");
            } else if (byYear.putIfAbsent(year, entry.of(LocalDate.of(year, 12, 31), grade))
                    != null) {
                cells.wrong(GRADED, "bad-grades");
            }
        }
        return List.copyOf(byYear.values());
    }

    private static @Nullable BodyGrade grade(String written) {
        for (var grade : BodyGrade.values()) {
            if (grade.name().equals(written.toUpperCase(Locale.ROOT))) {
                return grade;
            }
        }
        return GRADES.get(VietnameseText.searchKey(written));
    }

    private List<Entry> entries(String column, String refusal) {
        var cell = row.cell(column);
        var entries = new ArrayList<Entry>();
        var found = ENTRY.matcher(cell);
        int end = 0;
        while (end < cell.length() && found.find()) {
            end = found.end();
            var date = cells.day(column, found.group("date"));
            var number = cells.text(column, found.group("number"), LONGEST_NUMBER);
            if (date == null || number.isEmpty()) {
                return List.of();
            }
            entries.add(new Entry(found.group("what"), number, date));
        }
        if (!cell.substring(end).isBlank()) {
            cells.wrong(column, refusal);
            return List.of();
        }
        return entries;
    }

    private record Entry(String what, String number, LocalDate date) {

        Decided of(LocalDate on, @Nullable BodyGrade grade) {
            return new Decided(on, grade, number, date);
        }
    }

    /**
     * One decision.
     *
     * @param grade of a year; null where the body was consolidated
     */
    record Decided(LocalDate on, @Nullable BodyGrade grade, String number, LocalDate date) {}
}
