package vn.binhyen.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Vietnamese text as it is stored (NFC, outer blanks gone) and as it is looked for (without tone
 * marks and case: "bim son" finds "Bỉm Sơn").
 */
public final class VietnameseText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private VietnameseText() {}

    /** The text composed (NFC) and stripped: how every entry stores it. */
    public static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** The key that accents, case and doubled blanks do not change. */
    public static String searchKey(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var plain = bare.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
        return BLANKS.matcher(plain.strip()).replaceAll(" ");
    }
}
