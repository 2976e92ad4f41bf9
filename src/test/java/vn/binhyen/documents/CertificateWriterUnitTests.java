package vn.binhyen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class CertificateWriterUnitTests {

    private final CertificateWriter writer = new CertificateWriter();

    @Test
    void eachCertificateIsAPageOnItsSideWithItsOwnHolder() throws IOException {
        var told = new ArrayList<Integer>();

        try (var pdf = Loader.loadPDF(writer.pdf(certificates(60), told::add))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(60);
            assertThat(pdf.getPage(59).getMediaBox().getWidth())
                    .isGreaterThan(pdf.getPage(59).getMediaBox().getHeight());
            var stripper = new PDFTextStripper();
            stripper.setStartPage(60);
            stripper.setEndPage(60);
            assertThat(stripper.getText(pdf))
                    .contains("GIẤY CÔNG NHẬN", "THÔN ĐÔNG LỘC 60", "Vào sổ số: 60")
                    .contains("An Lộc, ngày 05 tháng 12 năm 2025")
                    .doesNotContain("THÔN ĐÔNG LỘC 59");
        }
        assertThat(told).containsExactly(25, 50, 60);
    }

    @Test
    void wordHoldsTheSameCertificatesInAFramePageByPage() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(writer.word(certificates(3))))) {
            var holders =
                    word.getParagraphs().stream()
                            .filter(it -> "CertificateHolder".equals(it.getStyle()))
                            .map(it -> it.getText())
                            .toList();

            assertThat(holders)
                    .containsExactly("THÔN ĐÔNG LỘC 1", "THÔN ĐÔNG LỘC 2", "THÔN ĐÔNG LỘC 3");
            assertThat(
                            word.getParagraphs().stream()
                                    .filter(it -> it.getCTPPr().isSetPageBreakBefore()))
                    .hasSize(2);
            assertThat(word.getDocument().getBody().getSectPr().isSetPgBorders()).isTrue();
        }
    }

    @Test
    static List<Certificate> certificates(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i ->
                        new Certificate(
                                "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN LỘC",
                                "CẤP",
                                "GIẤY CÔNG NHẬN",
                                "THÔN ĐÔNG LỘC " + i,
                                "xã An Lộc, tỉnh Lam Giang",
                                "Đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm 2025",
                                "Quyết định số 112/QĐ-UBND ngày 05 tháng 12 năm 2025",
                                "Vào sổ số: " + i,
                                "An Lộc",
                                LocalDate.of(2025, 12, 5),
                                List.of(),
                                "CHỦ TỊCH",
                                ""))
                .toList();
    }
}
