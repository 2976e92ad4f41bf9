package vn.binhyen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;

class DocumentWriterUnitTests {

    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

    private final DocumentWriter writer = new DocumentWriter();

    @Test
    void aLetterInWordHasTheMarginsAndLettersOfTheDecree() throws Exception {
        try (var word = word(Papers.letter())) {
            var margins = word.getDocument().getBody().getSectPr().getPgMar();
            var page = word.getDocument().getBody().getSectPr().getPgSz();

            assertThat(page.getW()).isEqualTo(BigInteger.valueOf(11906));
            assertThat(margins.getLeft()).isEqualTo(BigInteger.valueOf(1701));
            assertThat(margins.getTop()).isEqualTo(BigInteger.valueOf(1134));
            assertThat(word.getStyles().getDefaultRunStyle().getFontSizeAsDouble()).isEqualTo(14.0);
            assertThat(word.getStyle().getDocDefaults().getRPrDefault().getRPr().toString())
                    .contains("Times New Roman");
        }
    }

    @Test
    void aLetterSaysToWhomAboutWhatAndEndsWithItsMark() throws IOException {
        try (var word = word(Papers.letter())) {
            var head = word.getTables().getFirst().getText();
            var body = word.getParagraphs().stream().map(it -> it.getText()).toList();

            assertThat(head)
                    .contains(NATION, "Số: 640/UBND-NC", "V/v thực hiện")
                    .contains("Lam Giang, ngày 29 tháng 7 năm 2014");
            assertThat(body)
                    .contains("Kính gửi:")
                    .contains("- Chủ tịch UBND các huyện, thị xã, thành phố.")
                    .anyMatch(it -> it.endsWith("để theo dõi, chỉ đạo./."));
            assertThat(word.getTables().getLast().getText())
                    .contains("Nơi nhận:", "- Lưu: VT, NC (2).", "KT. CHỦ TỊCH");
        }
    }

    @Test
    void theTableOfAReportRepeatsItsHeadAndKeepsItsRowsWhole() throws IOException {
        try (var word = word(Papers.report())) {
            var table = word.getTables().get(1);

            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).allMatch(it -> it.isCantSplitRow());
            assertThat(table.getRow(2).getCell(3).getText()).isEqualTo("9.286");
        }
    }

    @Test
    void markupInATextIsOnlyText() throws IOException {
        try (var word = word(Papers.report())) {
            assertThat(word.getParagraphs())
                    .anyMatch(it -> it.getText().contains("<b>&amp; không</b> để sót"));
        }
        assertThat(pdfText(writer.pdf(Papers.report()))).contains("<b>&amp; không</b>");
    }

    @Test
    void thePdfHasTheNationalTitleOnOneLineAndItsTextComposed() throws IOException {
        var text = pdfText(writer.pdf(Papers.report()));

        assertThat(text.lines()).anyMatch(it -> it.endsWith(NATION));
        assertThat(text)
                .contains("Kết quả thực hiện đợt cao điểm", "Nơi nhận:", "Nguyễn Văn Mẫu")
                .contains("(Kèm theo Báo cáo số 57/BC-BCĐ ngày 16 tháng 9 năm 2026")
                .matches(it -> Normalizer.isNormalized(it, Normalizer.Form.NFC));
    }

    @Test
    void anAnnexCountsItsOwnPagesAndTheFirstShowsNone() throws IOException {
        var paper =
                Papers.reportWith(List.of(Block.Row.of("1", "Hội nghị", "buổi", "1", "2")))
                        .annex(Papers.missing(60))
                        .build();

        try (var pdf = Loader.loadPDF(writer.pdf(paper))) {
            var stripper = new PDFTextStripper();
            var pages = pdf.getNumberOfPages();
            stripper.setStartPage(pages);
            stripper.setEndPage(pages);

            assertThat(stripper.getText(pdf).strip()).startsWith("2");
            assertThat(pages).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void aWideAnnexLiesOnItsSide() throws IOException {
        var paper = Papers.reportWith(List.of()).annex(Papers.wide(5, 12)).build();

        try (var pdf = Loader.loadPDF(writer.pdf(paper))) {
            var box = pdf.getPage(pdf.getNumberOfPages() - 1).getMediaBox();

            assertThat(box.getWidth()).isGreaterThan(box.getHeight());
        }
    }

    @Test
    void aDecisionNamesWhoDecidesItsGroundsAndItsArticlesAlikeInBothFormats() throws IOException {
        var decision = Papers.decision();

        try (var word = word(decision)) {
            var body = word.getParagraphs().stream().map(it -> it.getText()).toList();
            assertThat(body)
                    .containsSubsequence(
                            "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN LỘC",
                            "Căn cứ Luật Tổ chức chính quyền địa phương;",
                            "Theo đề nghị của Trưởng Công an xã.",
                            "QUYẾT ĐỊNH:")
                    .anyMatch(it -> it.startsWith("Điều 1. Công nhận 18 khu dân cư"))
                    .anyMatch(it -> it.endsWith("chịu trách nhiệm thi hành Quyết định này./."));
        }
        assertThat(pdfText(writer.pdf(decision)))
                .contains("QUYẾT ĐỊNH:", "Điều 2.", "Theo đề nghị của Trưởng Công an xã.");
    }

    @Test
    void minutesAreSignedByTwo() throws IOException {
        var minutes = Papers.minutes();

        try (var word = word(minutes)) {
            assertThat(word.getTables().getLast().getText()).contains("THƯ KÝ", "TRƯỞNG BAN");
        }
        assertThat(pdfText(writer.pdf(minutes))).contains("THƯ KÝ").contains("TRƯỞNG BAN");
    }

    @Test
    void sixHundredRowsAreAllThere() throws IOException {
        var lines =
                IntStream.rangeClosed(1, 635)
                        .mapToObj(i -> Block.Row.of("" + i, "Xã số " + i, "lượt", "1", "2"))
                        .toList();
        var paper = Papers.reportWith(lines).build();

        assertThat(pdfText(writer.pdf(paper))).contains("Xã số 635", "Xã số 1 ");
        try (var word = word(paper)) {
            assertThat(word.getTables().get(1).getNumberOfRows()).isEqualTo(636);
        }
    }

    private XWPFDocument word(OfficialDocument paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(writer.word(paper)));
    }

    private static String pdfText(byte[] content) throws IOException {
        try (var pdf = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
