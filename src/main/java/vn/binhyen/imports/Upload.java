package vn.binhyen.imports;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.VietnameseText;

import java.time.LocalDate;

/**
 * Asks for a file to be imported.
 *
 * @param apply whether to apply it at once if no row is wrong
 * @param idempotencyKey the same key of the same account gives the same import
 */
public record Upload(
        String target,
        String fileName,
        byte[] content,
        @Nullable LocalDate effectiveOn,
        @Nullable String instrument,
        boolean apply,
        @Nullable String idempotencyKey) {

    private static final int LONGEST_NAME = 150;

    public Upload {
        fileName = plainName(fileName);
        instrument =
                instrument == null || instrument.isBlank()
                        ? null
                        : FreeText.of("instrument", instrument, 300).value();
    }

    /** The name without folders and without characters that a file system or a header dislikes. */
    private static String plainName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = VietnameseText.nfc(last.replaceAll("[\\p{Cntrl}\"<>|:*?;]", "_"));
        if (plain.isEmpty()) {
            return "file";
        }
        var kept =
                plain.length() > LONGEST_NAME
                        ? plain.substring(plain.length() - LONGEST_NAME)
                        : plain;
        return FreeText.of("file", kept, LONGEST_NAME).value();
    }
}
