package vn.binhyen.communitymodels.files;

import org.jspecify.annotations.Nullable;

import vn.binhyen.communitymodels.ModelWords;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.TypedDay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cells of one row, read one by one; what is wrong with them is said. */
final class ModelCells {

    private final ImportRow row;
    private final List<RowMessage> messages;
    private final Set<String> wrong = new HashSet<>(2);

    ModelCells(ImportRow row, List<RowMessage> messages) {
        this.row = row;
        this.messages = messages;
    }

    String code() {
        var code = text("code", 40);
        if (right("code") && (code.isEmpty() || code.chars().anyMatch(Character::isWhitespace))) {
            wrong("code", "bad-code", 40);
        }
        return code;
    }

    /** Checked text; empty where there is none or it is wrong. */
    String text(String column, int length) {
        try {
            return FreeText.of(column, row.cell(column), length).value();
        } catch (Refusal refusal) {
            refused(column, refusal);
            return "";
        }
    }

    String needed(String column, int length, String otherwise) {
        var text = text(column, length);
        if (text.isEmpty() && right(column)) {
            wrong(column, otherwise);
        }
        return text;
    }

    String word(String column, List<String> codes) {
        return word(column, row.cell(column), codes);
    }

    String word(String column, String written, List<String> codes) {
        var code = ModelWords.code(written, codes);
        if (code == null) {
            wrong(column, "unknown-word", written, String.join(", ", codes));
            return "";
        }
        return code;
    }

    @Nullable LocalDate day(String column) {
        try {
            return TypedDay.read(column, row.cell(column));
        } catch (Refusal refusal) {
            refused(column, refusal);
            return null;
        }
    }

    /** The days a cell names, in its order. */
    List<LocalDate> days(String column) {
        var days = new ArrayList<LocalDate>();
        for (var part : ModelFile.parts(row.cell(column))) {
            try {
                var day = TypedDay.read(column, part);
                if (day != null) {
                    days.add(day);
                }
            } catch (Refusal refusal) {
                refused(column, refusal);
            }
        }
        return days;
    }

    @Nullable Integer number(String column, int most) {
        var cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        if (!cell.matches("\\d{1,9}") || Integer.parseInt(cell) > most) {
            wrong(column, "bad-number", most);
            return null;
        }
        return Integer.valueOf(cell);
    }

    void wrong(String column, String what, Object... arguments) {
        wrong.add(column);
        messages.add(
                RowMessage.wrong(row.line(), column, "communitymodels.refusal." + what, arguments));
    }

    private void refused(String column, Refusal refusal) {
        wrong.add(column);
        messages.add(RowMessage.wrong(row.line(), column, refusal.key(), refusal.arguments()));
    }

    boolean right(String column) {
        return !wrong.contains(column);
    }

    boolean isWrong() {
        return !wrong.isEmpty();
    }
}
