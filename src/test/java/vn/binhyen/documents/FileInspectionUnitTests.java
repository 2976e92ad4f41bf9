package vn.binhyen.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

import vn.binhyen.shared.Refusal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class FileInspectionUnitTests {

    private final byte[] docx = new DocumentWriter().word(Papers.letter());

    @Test
    void aFileIsWhatItsContentSays() throws IOException {
        assertThat(FileInspection.typeOf(docx)).isEqualTo(FileType.WORD);
        assertThat(FileInspection.typeOf(new Workbooks().sheet("1", List.of("a"), List.of())))
                .isEqualTo(FileType.SHEET);
        assertThat(FileInspection.typeOf(pdf(false))).isEqualTo(FileType.PDF);
    }

    @Test
    void whatIsNoneOfTheThreeIsRefused() {
        refuses("file-type", "<html></html>".getBytes(StandardCharsets.UTF_8));
        refuses("file-empty", new byte[0]);
        refuses("file-old-or-encrypted", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    }

    @Test
    void aPasswordIsRefused() throws IOException {
        refuses("file-encrypted", pdf(true));
    }

    @Test
    void aFileCutOffInTheMiddleIsRefused() {
        refuses("file-damaged", Arrays.copyOf(docx, docx.length / 2));
        refuses("file-damaged", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aMacroIsRefused() throws IOException {
        refuses("file-active", zip("word/vbaProject.bin", new byte[10]));
    }

    @Test
    void aZipBombIsRefusedWithoutBeingUnpacked() throws IOException {
        refuses("file-swells", zip("word/media/image1.bin", new byte[64 * 1024 * 1024]));
    }

    @Test
    void anyOtherZipIsRefused() throws IOException {
        refuses("file-type", zip("readme.txt", new byte[10]));
    }

    @Test
    void aNameEndsAsTheContentIsAndCarriesNoPath() {
        assertThat(FileName.of("C:\\tài liệu\\Kế hoạch.pdf", FileType.PDF))
                .isEqualTo("Kế hoạch.pdf");
        assertThat(FileName.of("công văn", FileType.WORD)).isEqualTo("công văn.docx");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> FileName.of("virus.exe", FileType.PDF))
                .extracting(Refusal::key)
                .isEqualTo("documents.refusal.file-name-differs");
    }

    private static void refuses(String reason, byte[] content) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> FileInspection.typeOf(content))
                .extracting(Refusal::key)
                .isEqualTo("documents.refusal." + reason);
    }

    private static byte[] zip(String part, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(boolean locked) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            if (locked) {
                pdf.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()));
            }
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }
}
