package vn.binhyen.documents;

import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.VietnameseText;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name a file is kept under: composed, without a path, ending as its content is. */
final class FileName {

    private static final int LONGEST = 150;
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\"<>|:*?]");
    private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{1,5})$");

    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private FileName() {}

    /** For a paper of our own: "bao-cao-57-bc-bcd", without the extension. */
    static String of(DocumentKind kind, OfficialDocument paper) {
        var words =
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + " "
                        + paper.number()
                        + " "
                        + paper.symbol();
        return NO_WORD.matcher(VietnameseText.searchKey(words)).replaceAll("-");
    }

    static String of(String raw, FileType type) {
        var name = VietnameseText.nfc(raw);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = UNFIT.matcher(name).replaceAll("").strip();
        var extension = EXTENSION.matcher(name);
        if (!extension.find()) {
            name = name.isEmpty() ? "van-ban." + type.extension() : name + "." + type.extension();
        } else if (!extension.group(1).toLowerCase(Locale.ROOT).equals(type.extension())) {
            throw Refusal.of(
                    "file",
                    "documents.refusal.file-name-differs",
                    extension.group(1),
                    type.extension());
        }
        return FreeText.of("file", name, LONGEST).value();
    }
}
