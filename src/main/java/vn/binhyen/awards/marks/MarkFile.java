package vn.binhyen.awards.marks;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.titles.CodeMeanings;
import vn.binhyen.awards.titles.TitleWords;
import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A file of marks, read line by line and held against what is known. */
final class MarkFile {

    static final int FIRST_YEAR = 2000;
    static final int MOST = 10_000_000;

    static final List<ImportColumn> COLUMNS =
            List.of(
                    ImportColumn.required("year", "Năm"),
                    ImportColumn.required("kind", "Loại", "Đối tượng"),
                    ImportColumn.required("code", "Mã", "Mã đơn vị"),
                    ImportColumn.optional("name", "Tên"),
                    ImportColumn.required("mark", "Danh hiệu", "Chỉ tiêu"),
                    ImportColumn.optional("met", "Đạt"),
                    ImportColumn.optional("count", "Số đạt"),
                    ImportColumn.optional("base", "Tổng số"));

    private final Known known;
    private final LocalDate today;
    private final List<MarkLine> lines = new ArrayList<>();
    private final List<RowMessage> messages = new ArrayList<>();
    private final Set<MarkKey> seen = new HashSet<>();
    private int changed;
    private int unchanged;

    MarkFile(Known known, LocalDate today) {
        this.known = known;
        this.today = today;
    }

    MarkFile read(List<ImportRow> rows) {
        rows.forEach(this::read);
        return this;
    }

    private void read(ImportRow row) {
        var year = year(row);
        var kind = TitleWords.kind(row.cell("kind"));
        if (kind == null) {
            wrong(row, "kind", "unknown-kind", row.cell("kind"));
        }
        var mark = Mark.of(row.cell("mark")).orElse(null);
        if (mark == null) {
            wrong(
                    row,
                    "mark",
                    "unknown-mark",
                    row.cell("mark"),
                    Mark.ALL.stream().map(Mark::code).collect(Collectors.joining(", ")));
        }
        if (year == null || kind == null || mark == null) {
            return;
        }
        if (!mark.kinds().contains(kind)) {
            wrong(row, "kind", "mark-of-others", mark.code());
            return;
        }
        var found =
                known.object(kind, row.cell("code"), LocalDate.of(year, Month.DECEMBER, 31), year);
        if (found == null) {
            wrong(row, "code", "unknown-object", row.cell("code"), year + "");
            return;
        }
        if (mark.equals(Mark.RURAL_CRITERION) && !known.rural(found.id(), year)) {
            wrong(row, "code", "not-rural");
            return;
        }
        var line = line(row, mark, kind, year, found.id());
        if (line == null) {
            return;
        }
        if (!seen.add(MarkKey.of(line))) {
            wrong(row, "mark", "mark-twice");
            return;
        }
        compare(row, line);
    }

    private @Nullable Integer year(ImportRow row) {
        var cell = row.cell("year");
        if (cell.matches("[0-9]{4}")) {
            int year = Integer.parseInt(cell);
            if (year >= FIRST_YEAR && year <= today.getYear()) {
                return year;
            }
        }
        wrong(row, "year", "bad-year", FIRST_YEAR + "", today.getYear() + "");
        return null;
    }

    private @Nullable MarkLine line(
            ImportRow row, Mark mark, TitleKind kind, int year, UUID object) {
        var written = row.cell("met");
        var numbers = !row.cell("count").isEmpty() || !row.cell("base").isEmpty();
        if (mark.counted() || numbers && written.isEmpty() && !mark.named()) {
            var count = number(row, "count");
            var base = number(row, "base");
            if (count == null || base == null) {
                return null;
            }
            if (count > base) {
                wrong(row, "count", "more-than-base", count, base);
                return null;
            }
            return new MarkLine(kind, year, object, mark.code(), null, count, base);
        }
        var met = written.isEmpty() ? null : TitleWords.truth(written);
        if (met == null) {
            wrong(row, "met", "unknown-truth", written);
            return null;
        }
        return new MarkLine(kind, year, object, mark.code(), met, null, null);
    }

    private @Nullable Integer number(ImportRow row, String column) {
        var plain = row.cell(column).replace(".", "").replace(" ", "");
        if (plain.matches("[0-9]{1,8}") && Integer.parseInt(plain) <= MOST) {
            return Integer.valueOf(plain);
        }
        wrong(row, column, "bad-number", MOST);
        return null;
    }

    private void compare(ImportRow row, MarkLine line) {
        var there = known.stored(line);
        if (line.equals(there) || there == null && line.nothing()) {
            unchanged++;
            return;
        }
        if (there != null) {
            odd(row, "mark", "mark-changes");
            changed++;
        }
        lines.add(line);
    }

    private void wrong(ImportRow row, String column, String what, Object... arguments) {
        messages.add(RowMessage.wrong(row.line(), column, "awards.refusal." + what, arguments));
    }

    private void odd(ImportRow row, String column, String what) {
        messages.add(RowMessage.odd(row.line(), column, "awards.odd." + what));
    }

    List<MarkLine> lines() {
        return lines;
    }

    List<RowMessage> messages() {
        return messages;
    }

    int changed() {
        return changed;
    }

    int unchanged() {
        return unchanged;
    }

    /** What is known when a file is read. */
    interface Known {

        CodeMeanings.@Nullable Found object(TitleKind kind, String code, LocalDate on, int year);

        /** Whether a commune was a rural one (xã) at the end of the year. */
        boolean rural(UUID commune, int year);

        @Nullable MarkLine stored(MarkLine line);
    }

    /** Of what a mark is one. */
    record MarkKey(TitleKind kind, int year, UUID object, String mark) {

        static MarkKey of(MarkLine line) {
            return new MarkKey(line.kind(), line.year(), line.object(), line.mark());
        }
    }
}
