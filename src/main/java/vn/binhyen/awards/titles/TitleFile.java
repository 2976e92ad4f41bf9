package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** A file of titles, read line by line and held against what is known. */
final class TitleFile {

    static final int LONGEST_NUMBER = 60;
    static final int FIRST_YEAR = 2000;

    static final List<ImportColumn> COLUMNS =
            List.of(
                    ImportColumn.required("year", "Năm"),
                    ImportColumn.required("kind", "Loại", "Đối tượng"),
                    ImportColumn.required("code", "Mã", "Mã đơn vị"),
                    ImportColumn.required("standard", "Tiêu chuẩn", "Văn bản"),
                    ImportColumn.required("registered", "Đăng ký"),
                    ImportColumn.required("result", "Kết quả"),
                    ImportColumn.optional("decision_number", "Số quyết định"),
                    ImportColumn.optional("decision_date", "Ngày quyết định"),
                    ImportColumn.optional("authority_code", "Mã cơ quan quyết định"));

    private final Known known;
    private final LocalDate today;
    private final Plan plan = new Plan();
    private final Set<Year> seen = new HashSet<>();

    TitleFile(Known known, LocalDate today) {
        this.known = known;
        this.today = today;
    }

    Plan read(List<ImportRow> rows) {
        rows.forEach(this::read);
        return plan;
    }

    private void read(ImportRow row) {
        var year = year(row);
        var kind = TitleWords.kind(row.cell("kind"));
        if (kind == null) {
            wrong(row, "kind", "unknown-kind", row.cell("kind"));
        }
        var registered = TitleWords.truth(row.cell("registered"));
        if (registered == null) {
            wrong(row, "registered", "unknown-truth", row.cell("registered"));
        }
        var act = TitleWords.result(row.cell("result"));
        if (act == null && !row.cell("result").isEmpty()) {
            wrong(row, "result", "unknown-result", row.cell("result"));
            return;
        }
        var standard = known.standard(row.cell("standard"));
        if (standard == null) {
            wrong(row, "standard", "unknown-standard", row.cell("standard"), known.standards());
        }
        var number = number(row);
        var day = row.cell("decision_date").isEmpty() ? null : day(row, year);
        if (year == null
                || kind == null
                || registered == null
                || standard == null
                || number == null
                || day == null && !row.cell("decision_date").isEmpty()
                || !sound(row, act, number, day, registered)) {
            return;
        }
        var object = object(row, kind, year, day);
        var authority = object == null ? null : authority(row, year, day);
        if (object == null || authority == null && !row.cell("authority_code").isEmpty()) {
            return;
        }
        if (!seen.add(new Year(kind, year, object))) {
            wrong(row, "code", "line-twice");
            return;
        }
        compare(
                row,
                new TitleLine(
                        kind,
                        year,
                        object,
                        registered,
                        act,
                        standard,
                        number.isEmpty() ? null : number,
                        day,
                        authority));
    }

    private @Nullable Integer year(ImportRow row) {
        var cell = row.cell("year");
        if (cell.length() == 4 && cell.chars().allMatch(it -> it >= '0' && it <= '9')) {
            int year = Integer.parseInt(cell);
            if (year >= FIRST_YEAR && year <= today.getYear()) {
                return year;
            }
        }
        wrong(row, "year", "bad-year", FIRST_YEAR + "", today.getYear() + "");
        return null;
    }

    private @Nullable String number(ImportRow row) {
        try {
            return FreeText.of("decision_number", row.cell("decision_number"), LONGEST_NUMBER)
                    .value();
        } catch (Refusal refusal) {
            refused(row, "decision_number", refusal);
            return null;
        }
    }

    private @Nullable LocalDate day(ImportRow row, @Nullable Integer year) {
        try {
            var day = known.day(row.cell("decision_date"));
            if (day.isAfter(today)) {
                wrong(row, "decision_date", "not-yet");
                return null;
            }
            if (year != null && day.getYear() < year) {
                wrong(row, "decision_date", "before-year", year + "");
                return null;
            }
            return day;
        } catch (Refusal unreadable) {
            refused(row, "decision_date", unreadable);
            return null;
        }
    }

    private boolean sound(
            ImportRow row,
            @Nullable TitleAct act,
            String number,
            @Nullable LocalDate day,
            boolean registered) {
        if (act == TitleAct.RECOGNISED && day == null) {
            wrong(row, "decision_date", "recognised-undecided");
            return false;
        }
        if (act == null && (day != null || !number.isEmpty())) {
            wrong(row, "result", "decision-without-result");
            return false;
        }
        if (act == null && !registered) {
            wrong(row, "registered", "says-nothing");
            return false;
        }
        if (act == TitleAct.RECOGNISED && !registered) {
            odd(row, "registered", "recognised-unregistered");
        }
        if (act == TitleAct.RECOGNISED && number.isEmpty()) {
            odd(row, "decision_number", "no-number");
        }
        return true;
    }

    private @Nullable UUID object(
            ImportRow row, TitleKind kind, int year, @Nullable LocalDate day) {
        var code = row.cell("code");
        var on = day == null ? LocalDate.of(year, Month.DECEMBER, 31) : day;
        var found = known.object(kind, code, on, year);
        if (found == null) {
            wrong(row, "code", kind.unit() ? "unknown-unit" : "unknown-institution", code, on);
            return null;
        }
        if (found.later()) {
            plan.later.computeIfAbsent(year, it -> new int[] {row.line(), 0})[1]++;
        }
        return found.id();
    }

    private @Nullable UUID authority(ImportRow row, int year, @Nullable LocalDate day) {
        var code = row.cell("authority_code");
        if (code.isEmpty()) {
            return null;
        }
        var found =
                known.authority(code, day == null ? LocalDate.of(year, Month.DECEMBER, 31) : day);
        if (found == null) {
            wrong(row, "authority_code", "unknown-authority", code);
        }
        return found;
    }

    private void compare(ImportRow row, TitleLine line) {
        var there = known.stored(line);
        if (there == null) {
            plan.lines.add(line);
            return;
        }
        var same = there.results().stream().anyMatch(it -> it.says(line));
        if (same || line.act() == null && there.registered()) {
            plan.unchanged++;
        } else if (there.results().isEmpty()) {
            plan.lines.add(line);
            plan.changed++;
        } else if (line.act() == null) {
            plan.lines.add(line);
            plan.changed++;
        } else {
            var last = there.results().getLast();
            if (last.number() == null || last.day() == null) {
                wrong(row, "result", "has-result");
            } else {
                wrong(
                        row,
                        "result",
                        "already-decided",
                        last.number(),
                        Objects.requireNonNull(last.day()));
            }
        }
    }

    private void wrong(ImportRow row, String column, String what, Object... arguments) {
        plan.messages.add(
                RowMessage.wrong(row.line(), column, "awards.refusal." + what, arguments));
    }

    private void odd(ImportRow row, String column, String what, Object... arguments) {
        plan.messages.add(RowMessage.odd(row.line(), column, "awards.odd." + what, arguments));
    }

    private void refused(ImportRow row, String column, Refusal refusal) {
        plan.messages.add(RowMessage.wrong(row.line(), column, refusal.key(), refusal.arguments()));
    }

    private record Year(TitleKind kind, int year, UUID object) {}

    /** What is to be written, and what is wrong with the file. */
    static final class Plan {

        private final List<TitleLine> lines = new ArrayList<>();
        private final List<RowMessage> messages = new ArrayList<>();
        private final java.util.TreeMap<Integer, int[]> later = new java.util.TreeMap<>();
        private int changed;
        private int unchanged;

        List<TitleLine> lines() {
            return lines;
        }

        List<RowMessage> messages() {
            var all = new ArrayList<>(messages);
            later.forEach((year, rows) ->
                    all.add(
                            RowMessage.odd(
                                    rows[0], "code", "awards.odd.later", year + "", rows[1])));
            return all;
        }

        int changed() {
            return changed;
        }

        int unchanged() {
            return unchanged;
        }
    }

    /** What is known when a file is read. */
    interface Known {

        /** The code of the standard meant; null where there is none. */
        @Nullable String standard(String written);

        /** All codes, for a message. */
        String standards();

        LocalDate day(String written);

        CodeMeanings.@Nullable Found object(TitleKind kind, String code, LocalDate on, int year);

        @Nullable UUID authority(String code, LocalDate on);

        @Nullable StoredTitle stored(TitleLine line);
    }
}
