package vn.binhyen.imports;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.spi.FormulaShield;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.VietnameseText;

import java.util.regex.Pattern;

/** The text of a cell as it is staged, and what no cell may hold whatever it is imported for. */
final class CellText {

    /** Stands in a staged cell for what could not be kept. */
    private static final char UNREADABLE = '\ufffd';

    private static final Pattern SPREADSHEET_ERROR =
            Pattern.compile("#(?:REF!|N/A|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!)");

    private CellText() {}

    /**
     * The cell in NFC without outer blanks; control characters become one that is refused. A shield
     * against formulas stays until the target reads the cell.
     */
    static String staged(@Nullable String raw, int longest) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        var text = raw.length() > 2 * longest ? raw.substring(0, 2 * longest) : raw;
        if (isPlain(text)) {
            text = text.strip();
        } else {
            text = VietnameseText.nfc(clean(text));
        }
        if (text.length() > longest + 1) {
            text = VietnameseText.nfc(text.substring(0, longest)) + UNREADABLE + UNREADABLE;
        }
        return text;
    }

    /** Without what would not survive storage, and with ordinary blanks only. */
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u00a0' || c == '\u202f' || c == '\t') {
                clean.append(' ');
            } else if (c == '\n' || c == '\r') {
                clean.append(c);
            } else if (Character.isISOControl(c) || isLoneSurrogate(text, i)) {
                clean.append(UNREADABLE);
            } else if (c != '\u200b' && c != '\ufeff') {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    /** What is wrong with a staged cell, or null. */
    static @Nullable RowMessage wrong(int line, String column, String text, int longest) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > longest) {
            return RowMessage.wrong(line, column, "imports.wrong.too-long", longest);
        }
        if (FormulaShield.isFormula(text)) {
            return RowMessage.wrong(line, column, "imports.wrong.formula");
        }
        if (text.indexOf(UNREADABLE) >= 0) {
            return RowMessage.wrong(line, column, "imports.wrong.control-characters");
        }
        if (text.charAt(0) == '#' && SPREADSHEET_ERROR.matcher(text).matches()) {
            return RowMessage.wrong(line, column, "imports.wrong.spreadsheet-error", text);
        }
        if (LegacyVietnamese.isTcvn3(text)) {
            return RowMessage.wrong(
                    line, column, "imports.wrong.tcvn3", LegacyVietnamese.fromTcvn3(text));
        }
        if (LegacyVietnamese.isVni(text)) {
            return RowMessage.wrong(line, column, "imports.wrong.vni");
        }
        return null;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
