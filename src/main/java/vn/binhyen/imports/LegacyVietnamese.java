package vn.binhyen.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Text typed in the fonts of before Unicode (TCVN3, also called ABC, and VNI): the bytes of their
 * letters, read as Latin, give "X· T©n Phó" for a commune's name.
 */
final class LegacyVietnamese {

    private static final char[] TCVN3 = table();

    /** Latin letters that Vietnamese in Unicode has too; they prove nothing. */
    private static final String SHARED =
            "\u00c0\u00c1\u00c2\u00c3\u00c8\u00c9\u00ca\u00cc\u00cd\u00d2\u00d3\u00d4\u00d5\u00d9\u00da\u00dd"
                    + "\u00e0\u00e1\u00e2\u00e3\u00e8\u00e9\u00ea\u00ec\u00ed\u00f2\u00f3\u00f4\u00f5\u00f9\u00fa\u00fd";

    /** A vowel followed by a letter that stands for a tone in VNI and never follows it else. */
    private static final Pattern VNI =
            Pattern.compile(
                    "[aA][\u00e2\u00e0\u00e1\u00e3\u00e4\u00e5\u00e8\u00e9\u00ea\u00eb\u00ef\u00f5\u00f8\u00f9\u00fa\u00fb\u00fc]"
                            + "|[eE][\u00e2\u00ef\u00f5\u00f8\u00f9\u00fb]|[oO][\u00e2\u00ef\u00f8\u00f9\u00fb]"
                            + "|[uUiI\u00f6\u00f4][\u00f8\u00fb\u00ef]");

    private LegacyVietnamese() {}

    static boolean isTcvn3(String text) {
        if (isBeyondLatin(text)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xa0 && TCVN3[c] != 0 && SHARED.indexOf(c) < 0) {
                boolean besideLetter =
                        i > 0 && isLetter(text.charAt(i - 1))
                                || i + 1 < text.length() && isLetter(text.charAt(i + 1));
                if (besideLetter) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean isVni(String text) {
        return !isBeyondLatin(text) && VNI.matcher(text).find();
    }

    /** What the writer meant. */
    static String fromTcvn3(String text) {
        var meant = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            meant.append(c < TCVN3.length && TCVN3[c] != 0 ? TCVN3[c] : c);
        }
        return meant.toString();
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isBeyondLatin(String text) {
        boolean beyondAscii = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xff) {
                return true;
            }
            beyondAscii |= c > 0x7f;
        }
        return !beyondAscii;
    }

    private static char[] table() {
        try (var file = LegacyVietnamese.class.getResourceAsStream("/imports/tcvn3.txt")) {
            if (file == null) {
                throw new IllegalStateException("imports/tcvn3.txt is missing");
            }
            var table = new char[256];
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> table[Integer.parseInt(line, 0, 2, 16)] = line.charAt(3));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
