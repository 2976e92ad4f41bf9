package vn.binhyen.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a paper as a Word file, streaming: the looks are the styles of {@code documents/word},
 * which an office may change with Word itself; only the body is written here.
 */
final class PaperWord {

    private static final List<String> TEMPLATE =
            List.of(
                    "[Content_Types].xml",
                    "_rels/.rels",
                    "word/_rels/document.xml.rels",
                    "word/styles.xml",
                    "word/settings.xml",
                    "word/header.xml");

    private final PaperWording wording;

    PaperWord(PaperWording wording) {
        this.wording = wording;
    }

    byte[] write(OfficialDocument paper) {
        return write((xml, words) -> new WordPages(xml, words).write(paper));
    }

    byte[] write(Body body) {
        var bytes = new ByteArrayOutputStream(32 * 1024);
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var part : TEMPLATE) {
                zip.putNextEntry(new ZipEntry(part));
                try (var in = part(part)) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            body.write(new WordXml(out), wording);
            out.flush();
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes what is particular to a file: the main document. */
    interface Body {
        void write(WordXml xml, PaperWording wording) throws IOException;
    }

    /** Parts lie in one folder, without the names a class path does not like. */
    private static java.io.InputStream part(String name) {
        var file =
                switch (name) {
                    case "[Content_Types].xml" -> "content-types.xml";
                    case "_rels/.rels" -> "package-relations.xml";
                    case "word/_rels/document.xml.rels" -> "document-relations.xml";
                    default -> name.substring(name.lastIndexOf('/') + 1);
                };
        return Objects.requireNonNull(
                PaperWord.class.getResourceAsStream("/documents/word/" + file), file);
    }
}
