package vn.binhyen.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Refusal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Comma or semicolon separated text in UTF-8. */
final class CsvFile implements TableFile {

    private final String text;
    private final char separator;
    private final boolean marked;

    private CsvFile(String text, boolean marked) {
        this.text = text;
        this.separator = separatorOf(text);
        this.marked = marked;
    }

    static CsvFile of(byte[] content) {
        boolean marked =
                content.length >= 3
                        && content[0] == (byte) 0xef
                        && content[1] == (byte) 0xbb
                        && content[2] == (byte) 0xbf;
        int from = marked ? 3 : 0;
        return new CsvFile(decode(ByteBuffer.wrap(content, from, content.length - from)), marked);
    }

    char separator() {
        return separator;
    }

    /** Whether it starts with a byte order mark, as Excel wants it. */
    boolean marked() {
        return marked;
    }

    @Override
    public String kind() {
        return "csv";
    }

    @Override
    public void read(Visitor visitor) {
        boolean endsInLine = !text.endsWith("\n") && !text.endsWith("\r");
        long line = 1;
        try (var reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(text)) {
            @Nullable CsvRecord before = null;
            for (var record : reader) {
                if (before != null) {
                    hand(visitor, before, false);
                }
                before = record;
                line = record.getStartingLineNumber();
            }
            if (before != null) {
                hand(visitor, before, endsInLine);
            }
        } catch (CsvParseException e) {
            throw new Refusal(
                    Math.floorMod(text.chars().filter(c -> c == '"').count(), 2) == 1
                            ? "imports.refusal.open-quote"
                            : "imports.refusal.broken-csv",
                    line);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void hand(Visitor visitor, CsvRecord record, boolean last) {
        visitor.line(
                Math.toIntExact(record.getStartingLineNumber()),
                record.getFields().toArray(String[]::new),
                last);
    }

    private static char separatorOf(String text) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                commas++;
            } else if (!quoted && c == ';') {
                semicolons++;
            } else if (!quoted && c == '\t') {
                tabs++;
            } else if (!quoted && c == '\n' && commas + semicolons + tabs > 0) {
                break;
            }
        }
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    private static String decode(ByteBuffer bytes) {
        int start = bytes.position();
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var characters = CharBuffer.allocate(bytes.remaining());
        var result = decoder.decode(bytes, characters, true);
        if (result.isError()) {
            throw notUtf8(bytes, start);
        }
        return characters.flip().toString();
    }

    private static Refusal notUtf8(ByteBuffer bytes, int start) {
        int at = bytes.position();
        var all = bytes.array();
        if (all.length - at < 4 && (all[at] & 0xe0) >= 0xc0) {
            return new Refusal("imports.refusal.cut-off");
        }
        int line = 1;
        for (int i = start; i < at; i++) {
            if (all[i] == '\n') {
                line++;
            }
        }
        var latin =
                new String(
                        all,
                        start,
                        Math.min(all.length - start, 200_000),
                        StandardCharsets.ISO_8859_1);
        if (LegacyVietnamese.isVni(latin)) {
            return new Refusal("imports.refusal.not-utf8-vni", line);
        }
        return new Refusal(
                LegacyVietnamese.isTcvn3(latin)
                        ? "imports.refusal.not-utf8-tcvn3"
                        : "imports.refusal.not-utf8",
                line);
    }
}
