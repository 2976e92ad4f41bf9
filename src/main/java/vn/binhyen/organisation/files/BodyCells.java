package vn.binhyen.organisation.files;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.VietnameseText;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cells of one row, read one by one; what is wrong with them is said. */
public final class BodyCells {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final String THOUSANDS = "\\d{1,3}(\\.\\d{3})+";
    private static final Set<String> YES =
            Set.of("true", "1", "x", "co", "yes", "chuyen trach", "dung");
    private static final Set<String> NO =
            Set.of("false", "0", "khong", "no", "ban chuyen trach", "sai");

    private final ImportRow row;
    private final List<RowMessage> messages;
    private final Set<String> wrong = new HashSet<>(2);

    public BodyCells(ImportRow row, List<RowMessage> messages) {
        this.row = row;
        this.messages = messages;
    }

    /** A code: one word. */
    public String code() {
        var code = text("code", 40);
        if (right("code") && (code.isEmpty() || code.chars().anyMatch(Character::isWhitespace))) {
            wrong("code", "bad-code", 40);
        }
        return code;
    }

    /** Checked text; empty where there is none or it is wrong. */
    public String text(String column, int length) {
        return text(column, row.cell(column), length);
    }

    /** Checked text that is a part of that cell. */
    String text(String column, String written, int length) {
        if (written.isEmpty()) {
            return "";
        }
        try {
            return FreeText.of(column, written, length).value();
        } catch (Refusal refusal) {
            wrong.add(column);
            messages.add(RowMessage.wrong(row.line(), column, refusal.key(), refusal.arguments()));
            return "";
        }
    }

    /** A day written 31/12/2025 or 2025-12-31. */
    public @Nullable LocalDate day(String column) {
        return day(column, row.cell(column));
    }

    /** A day that is a part of that cell. */
    @Nullable LocalDate day(String column, String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return cell.indexOf('/') > 0 ? LocalDate.parse(cell, WRITTEN) : LocalDate.parse(cell);
        } catch (DateTimeException unreadable) {
            wrong(column, "bad-day");
            return null;
        }
    }

    /** A whole number; points between thousands do not count. */
    public @Nullable Integer number(String column, int most) {
        var number = amount(column, most);
        return number == null ? null : number.intValue();
    }

    /** The same of sums of money. */
    @Nullable Long amount(String column, long most) {
        var cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        var plain = cell.indexOf('.') > 0 && cell.matches(THOUSANDS) ? cell.replace(".", "") : cell;
        if (plain.length() < 19 && plain.chars().allMatch(it -> it >= '0' && it <= '9')) {
            long number = Long.parseLong(plain);
            if (number <= most) {
                return number;
            }
        }
        wrong(column, "bad-number", most);
        return null;
    }

    /** Yes or no in the ways officers write it. */
    public @Nullable Boolean truth(String column) {
        var cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        var key = VietnameseText.searchKey(cell);
        if (YES.contains(key)) {
            return true;
        }
        if (!NO.contains(key)) {
            wrong(column, "bad-truth");
        }
        return false;
    }

    public void wrong(String column, String what, Object... arguments) {
        wrong.add(column);
        messages.add(
                RowMessage.wrong(row.line(), column, "organisation.refusal." + what, arguments));
    }

    public void odd(String column, String what, Object... arguments) {
        messages.add(RowMessage.odd(row.line(), column, "organisation.refusal." + what, arguments));
    }

    public boolean right(String column) {
        return !wrong.contains(column);
    }

    public boolean isWrong() {
        return !wrong.isEmpty();
    }
}
