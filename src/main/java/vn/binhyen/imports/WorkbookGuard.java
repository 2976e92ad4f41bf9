package vn.binhyen.imports;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import vn.binhyen.imports.TableFile.Oddity;
import vn.binhyen.shared.Refusal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Unpacks a workbook once, keeping nothing, before anything parses it: a zip bomb, a file cut off
 * in the middle and a document type declaration end here. On the way it notes merged and linked
 * cells of the first sheet, which the streaming reader does not tell.
 */
final class WorkbookGuard {

    private static final int MOST_ENTRIES = 2_000;
    private static final long HARMLESS = 20L << 20;
    private static final int STEEPEST = 150;
    private static final int MOST_ODDITIES = 1_000;
    private static final String AFTER_ROWS = "</sheetData>";
    private static final Pattern MERGED =
            Pattern.compile("<(?:\\w+:)?mergeCell [^>]*?ref=\"([^\"]+)\"");
    private static final Pattern LINKED =
            Pattern.compile("<(?:\\w+:)?hyperlink [^>]*?ref=\"([^\"]+)\"");
    private static final Pattern SHEET =
            Pattern.compile("<(?:\\w+:)?sheet [^>]*?\\w+:id=\"([^\"]+)\"");
    private static final Pattern RELATION = Pattern.compile("<Relationship [^>]*>");
    private static final Pattern REFERENCE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Z]{1,3})\\$?(\\d{1,7}))?");

    private final Map<String, String> kept = new HashMap<>();
    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;

    private WorkbookGuard() {}

    /** Refuses what is no sound workbook; answers what is odd about its first sheet. */
    static List<Oddity> inspect(byte[] content, long mostUnpacked) {
        var guard = new WorkbookGuard();
        guard.unpack(content, mostUnpacked);
        return guard.oddities();
    }

    private void unpack(byte[] content, long mostUnpacked) {
        if (endsBeforeDirectory(content)) {
            throw new Refusal("imports.refusal.cut-off");
        }
        try (var zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                        .get()) {
            int entries = 0;
            for (var entry : Collections.list(zip.getEntries())) {
                if (++entries > MOST_ENTRIES) {
                    throw new Refusal("imports.refusal.zip-bomb");
                }
                try (var part = zip.getInputStream(entry)) {
                    unpack(entry.getName(), part, content.length, mostUnpacked);
                }
            }
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            throw new Refusal("imports.refusal.broken-workbook");
        }
        if (!kept.containsKey("xl/workbook.xml")) {
            throw new Refusal("imports.refusal.no-workbook");
        }
    }

    private void unpack(String name, InputStream part, long packed, long mostUnpacked)
            throws IOException {
        var tail = new Tail(name.startsWith("xl/worksheets/") ? AFTER_ROWS : "");
        boolean keeps =
                name.startsWith("xl/worksheets/sheet")
                        || name.equals("xl/workbook.xml")
                        || name.equals("xl/_rels/workbook.xml.rels");
        boolean first = true;
        for (int n = part.read(buffer); n >= 0; n = part.read(buffer)) {
            unpacked += n;
            if (unpacked > mostUnpacked || unpacked > HARMLESS && unpacked / STEEPEST > packed) {
                throw new Refusal("imports.refusal.zip-bomb");
            }
            if (first && startsWithDoctype(buffer, n)) {
                throw new Refusal("imports.refusal.broken-workbook");
            }
            first = false;
            if (keeps) {
                tail.add(buffer, n);
            }
        }
        if (keeps) {
            kept.put(name, tail.text());
        }
    }

    /** A zip ends with the list of what is in it; one that was cut off lacks it. */
    private static boolean endsBeforeDirectory(byte[] content) {
        for (int i = content.length - 22; i >= Math.max(0, content.length - 66_000); i--) {
            if (content[i] == 'P'
                    && content[i + 1] == 'K'
                    && content[i + 2] == 5
                    && content[i + 3] == 6) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWithDoctype(byte[] buffer, int length) {
        return new String(buffer, 0, Math.min(length, 1_000), StandardCharsets.ISO_8859_1)
                .contains("<!DOCTYPE");
    }

    private List<Oddity> oddities() {
        var sheet = kept.getOrDefault(firstSheet(), "");
        var found = new ArrayList<Oddity>();
        note(found, MERGED, sheet, "imports.odd.merged");
        note(found, LINKED, sheet, "imports.odd.link");
        return found;
    }

    private static void note(List<Oddity> found, Pattern pattern, String sheet, String key) {
        pattern.matcher(sheet)
                .results()
                .limit(MOST_ODDITIES)
                .map(hit -> hit.group(1))
                .forEach(reference -> {
                    var cell = REFERENCE.matcher(reference);
                    if (cell.matches()) {
                        int row = Integer.parseInt(cell.group(2));
                        int column = column(cell.group(1));
                        boolean block = cell.group(3) != null;
                        found.add(
                                new Oddity(
                                        key,
                                        reference,
                                        row,
                                        block ? Integer.parseInt(cell.group(4)) : row,
                                        column,
                                        block ? column(cell.group(3)) : column));
                    }
                });
    }

    private static int column(String letters) {
        int column = 0;
        for (char c : letters.toCharArray()) {
            column = column * 26 + (c - 'A' + 1);
        }
        return column - 1;
    }

    private String firstSheet() {
        var sheet = SHEET.matcher(kept.getOrDefault("xl/workbook.xml", ""));
        if (sheet.find()) {
            var wanted = "Id=\"" + sheet.group(1) + "\"";
            var relations = RELATION.matcher(kept.getOrDefault("xl/_rels/workbook.xml.rels", ""));
            while (relations.find()) {
                var relation = relations.group();
                int at = relation.indexOf("Target=\"");
                if (relation.contains(wanted) && at >= 0) {
                    var target = relation.substring(at + 8, relation.indexOf('"', at + 8));
                    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
                }
            }
        }
        return "xl/worksheets/sheet1.xml";
    }

    /** What comes after a mark, however the pieces are cut; from the start where there is none. */
    private static final class Tail {

        private static final int LONGEST = 4 << 20;

        private final byte[] mark;
        private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
        private int matched;

        Tail(String mark) {
            this.mark = mark.getBytes(StandardCharsets.US_ASCII);
        }

        void add(byte[] piece, int length) {
            int i = 0;
            while (matched < mark.length && i < length) {
                byte b = piece[i++];
                if (b == mark[matched]) {
                    matched++;
                } else {
                    matched = b == mark[0] ? 1 : 0;
                }
            }
            if (i < length && rest.size() < LONGEST) {
                rest.write(piece, i, Math.min(length - i, LONGEST));
            }
        }

        String text() {
            return rest.toString(StandardCharsets.UTF_8);
        }
    }
}
