package vn.binhyen.imports;

import vn.binhyen.shared.Refusal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells what a file is by what is in it; its name proves nothing. */
final class FileSniffer {

    private FileSniffer() {}

    static TableFile open(byte[] content, ImportLimits limits) {
        if (isBlank(content)) {
            throw new Refusal("imports.refusal.empty-file");
        }
        if (startsWith(content, 'P', 'K', 3, 4)) {
            return new XlsxFile(content, limits);
        }
        if (startsWith(content, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new Refusal(
                    holds(content, "EncryptedPackage")
                            ? "imports.refusal.locked-workbook"
                            : "imports.refusal.old-workbook");
        }
        if (startsWith(content, 0xff, 0xfe) || startsWith(content, 0xfe, 0xff)) {
            throw new Refusal("imports.refusal.utf16");
        }
        if (hasZeroBytes(content)) {
            throw new Refusal(
                    isWideText(content) ? "imports.refusal.utf16" : "imports.refusal.no-table");
        }
        if (isKnownOther(content)) {
            throw new Refusal("imports.refusal.no-table");
        }
        return CsvFile.of(content);
    }

    private static boolean isKnownOther(byte[] content) {
        var start =
                new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1)
                        .stripLeading()
                        .toLowerCase(Locale.ROOT);
        return start.startsWith("%pdf")
                || startsWith(content, 'M', 'Z')
                        && content.length > 64
                        && !startsWith(content, 'M', 'Z', ',')
                        && hasControls(content)
                || start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<?xml")
                || start.startsWith("{\\rtf")
                || start.startsWith("\u0089png")
                || startsWith(content, 0xff, 0xd8, 0xff)
                || startsWith(content, 0x7f, 'E', 'L', 'F')
                || start.startsWith("rar!")
                || startsWith(content, 0x1f, 0x8b);
    }

    private static boolean hasControls(byte[] content) {
        for (int i = 0; i < Math.min(content.length, 512); i++) {
            if (content[i] >= 0 && content[i] < 9) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(byte[] content) {
        for (byte b : content) {
            boolean mark = b == (byte) 0xef || b == (byte) 0xbb || b == (byte) 0xbf;
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t' && !mark) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasZeroBytes(byte[] content) {
        for (int i = 0; i < Math.min(content.length, 8_192); i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Every other byte nought, the others printable: text in two bytes a letter. */
    private static boolean isWideText(byte[] content) {
        int even = 0;
        int odd = 0;
        int seen = Math.min(content.length, 1_000);
        for (int i = 0; i < seen; i++) {
            if (content[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        return Math.max(even, odd) > seen / 4 && Math.min(even, odd) < seen / 50 + 1;
    }

    private static boolean startsWith(byte[] content, int... wanted) {
        if (content.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((content[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(byte[] content, String word) {
        var wide = new String(content, StandardCharsets.UTF_16LE);
        return wide.contains(word)
                || new String(content, 1, content.length - 1, StandardCharsets.UTF_16LE)
                        .contains(word);
    }
}
