package vn.binhyen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

class WorkbooksUnitTests {

    private final Workbooks workbooks = new Workbooks();

    @Test
    void numbersDaysAndTextStayWhatTheyAre() throws IOException {
        var rows =
                List.of(Arrays.<Object>asList("Xã An Lộc", 1234, LocalDate.of(2026, 8, 15), null));

        try (var book = read(workbooks.sheet("Kỳ 2", List.of("Xã", "Số", "Ngày", ""), rows))) {
            var sheet = book.getSheet("Kỳ 2");
            var row = sheet.getRow(1);

            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("Xã An Lộc");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(1234);
            assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 8, 15));
            assertThat(row.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysText() throws IOException {
        try (var book =
                read(workbooks.sheet("1", List.of("a"), List.of(List.of("=HYPERLINK(\"x\")"))))) {
            var cell = book.getSheetAt(0).getRow(1).getCell(0);

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
        }
    }

    @Test
    void aBookHoldsSeveralSheets() throws IOException {
        var sheets =
                List.of(
                        new Sheet("Số liệu [1]", List.of("a"), List.of()),
                        new Sheet("Chưa báo cáo", List.of("b"), List.of()));

        try (var book = read(workbooks.book(sheets))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheetName(0)).startsWith("Số liệu  1");
        }
    }

    private static XSSFWorkbook read(byte[] content) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(content));
    }
}
