package vn.binhyen.documents;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Looks into a zipped Office file without unpacking it anywhere: the right parts, no macros, and no
 * more than it may become.
 */
final class PackageInspection {

    private static final String TYPES = "[Content_Types].xml";
    private static final int MOST_PARTS = 5_000;
    private static final long LARGEST = 200L * 1024 * 1024;
    private static final long UNSUSPECTED = 2L * 1024 * 1024;
    private static final int STEEPEST = 100;

    private final Set<String> parts = new HashSet<>();
    private String types = "";
    private long unpacked;

    private PackageInspection() {}

    static FileType typeOf(byte[] content) {
        var inspection = new PackageInspection();
        inspection.read(content);
        return inspection.type();
    }

    private void read(byte[] content) {
        try (var zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                        .get()) {
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                if (parts.size() >= MOST_PARTS) {
                    throw FileInspection.refusal("file-swells");
                }
                var entry = entries.nextElement();
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw FileInspection.refusal("file-encrypted");
                }
                parts.add(entry.getName().toLowerCase(Locale.ROOT));
                try (var part = zip.getInputStream(entry)) {
                    part(part, entry.getName().equals(TYPES), content.length);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw FileInspection.refusal("file-damaged");
        }
    }

    private void part(InputStream part, boolean kept, int packed) throws IOException {
        var text = new ByteArrayOutputStream();
        var buffer = new byte[16 * 1024];
        for (var read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            unpacked += read;
            if (unpacked > LARGEST
                    || (unpacked > UNSUSPECTED && unpacked > (long) packed * STEEPEST)) {
                throw FileInspection.refusal("file-swells");
            }
            if (kept && text.size() < 1_000_000) {
                text.write(buffer, 0, read);
            }
        }
        if (kept) {
            types = text.toString(StandardCharsets.UTF_8);
        }
    }

    private FileType type() {
        var active =
                types.contains("macroEnabled")
                        || parts.stream()
                                .anyMatch(it ->
                                        it.endsWith("vbaproject.bin")
                                                || it.contains("/activex/")
                                                || it.contains("/embeddings/")
                                                || it.contains("xl/macrosheets/"));
        if (active) {
            throw FileInspection.refusal("file-active");
        }
        if (parts.contains("word/document.xml") && types.contains("wordprocessingml.document")) {
            return FileType.WORD;
        }
        if (parts.contains("xl/workbook.xml") && types.contains("spreadsheetml.sheet")) {
            return FileType.SHEET;
        }
        throw FileInspection.refusal("file-type");
    }
}
