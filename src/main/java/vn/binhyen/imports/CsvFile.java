package vn.binhyen.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Refusal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Comma or semicolon separated text in UTF-8. */
final class CsvFile implements TableFile {

    private static final int PIECE = 1 << 16;

    private final byte[] content;
    private final int start;
    private final char separator;

    /** The bytes are kept, the letters read piece by piece: a year of pledges is a heavy file. */
    private CsvFile(byte[] content, int start) {
        this.content = content;
        this.start = start;
        this.separator = separatorOf(content, start);
    }

    static CsvFile of(byte[] content) {
        boolean marked =
                content.length >= 3
                        && content[0] == (byte) 0xef
                        && content[1] == (byte) 0xbb
                        && content[2] == (byte) 0xbf;
        int start = marked ? 3 : 0;
        refuseUnlessUtf8(content, start);
        return new CsvFile(content, start);
    }

    char separator() {
        return separator;
    }

    /** Whether it starts with a byte order mark, as Excel wants it. */
    boolean marked() {
        return start > 0;
    }

    @Override
    public String kind() {
        return "csv";
    }

    @Override
    public void read(Visitor visitor) {
        byte end = content[content.length - 1];
        boolean endsInLine = end != '\n' && end != '\r';
        long line = 1;
        try (var reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(letters())) {
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
                    hasOpenQuote() ? "imports.refusal.open-quote" : "imports.refusal.broken-csv",
                    line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void hand(Visitor visitor, CsvRecord record, boolean last) {
        visitor.line(
                Math.toIntExact(record.getStartingLineNumber()),
                record.getFields().toArray(String[]::new),
                last);
    }

    private Reader letters() {
        return new InputStreamReader(
                new ByteArrayInputStream(content, start, content.length - start),
                StandardCharsets.UTF_8);
    }

    private boolean hasOpenQuote() {
        boolean open = false;
        for (byte b : content) {
            open ^= b == '"';
        }
        return open;
    }

    private static char separatorOf(byte[] content, int start) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        for (int i = start; i < content.length; i++) {
            byte c = content[i];
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

    private static void refuseUnlessUtf8(byte[] content, int start) {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.wrap(content, start, content.length - start).slice();
        var letters = CharBuffer.allocate(PIECE);
        var result = decoder.decode(bytes, letters, true);
        while (result.isOverflow()) {
            letters.clear();
            result = decoder.decode(bytes, letters, true);
        }
        if (result.isError()) {
            throw notUtf8(content, start, start + bytes.position());
        }
    }

    private static Refusal notUtf8(byte[] all, int start, int at) {
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
