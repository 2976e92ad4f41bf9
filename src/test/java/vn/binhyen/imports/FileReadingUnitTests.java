package vn.binhyen.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

import vn.binhyen.imports.spi.ImportProgress;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.Refusal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class FileReadingUnitTests {

    private static final ImportLimits LIMITS =
            new ImportLimits(
                    DataSize.ofMegabytes(20), DataSize.ofMegabytes(300), 1_000, 50, 2_000, 7);
    private static final String TOWN = "B\u1ec9m S\u01a1n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,name\n00123,%s\n",
                "\ufeffcode;name\r\n00123;%s\r\n",
                "T\u00caN,n\u00e0y l\u1ea1,  m\u00e3  \n%s,x,00123\n",
                "Code,\"Name\"\n\n,,\n00123,\"%s\"",
                "DANH S\u00c1CH,\n\ncode,name\n00123,%s\n"
            })
    void csvIsReadWhateverItsSeparatorMarkAndOrderOfColumns(String text) {
        var read = read(text.formatted(TOWN));

        assertThat(read.rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.cell("code")).isEqualTo("00123");
                    assertThat(row.cell("name")).isEqualTo(TOWN);
                    assertThat(row.cell("parent_code")).isEmpty();
                });
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void decomposedTextIsComposed() {
        var read = read("code,name\n1," + Normalizer.normalize(TOWN, Normalizer.Form.NFD) + "\n");

        assertThat(read.rows().getFirst().cell("name")).isEqualTo(TOWN);
    }

    @Test
    void linesAreCountedAsInTheFile() {
        var read = read("code,name\n\n1,\"a\nb\"\n2,c\n");

        assertThat(read.rows()).extracting("line").containsExactly(3, 5);
    }

    @Test
    void aWorkbookGivesCodesAndDaysAsText() throws IOException {
        var read =
                read(
                        workbook(sheet -> {
                            fill(sheet, 0, "M\u00e3", "T\u00ean", "Since");
                            fill(sheet, 3, "00123", TOWN, "");
                            var row = sheet.createRow(4);
                            row.createCell(0).setCellValue(12345.0);
                            row.createCell(1).setCellValue(true);
                            var day = row.createCell(2);
                            day.setCellValue(LocalDate.of(2019, 12, 1));
                            var style = sheet.getWorkbook().createCellStyle();
                            style.setDataFormat((short) 14);
                            day.setCellStyle(style);
                        }));

        assertThat(read.rows()).extracting("line").containsExactly(4, 5);
        assertThat(read.rows().getFirst().cell("code")).isEqualTo("00123");
        assertThat(read.rows().getLast().cell("code")).isEqualTo("12345");
        assertThat(read.rows().getLast().cell("name")).isEqualTo("true");
        assertThat(read.rows().getLast().cell("since")).isEqualTo("2019-12-01");
    }

    @Test
    void mergedAndLinkedCellsAreWarnedOf() throws IOException {
        var read =
                read(
                        workbook(sheet -> {
                            fill(sheet, 0, "code", "name");
                            fill(sheet, 1, "1", "a");
                            fill(sheet, 2, "2", "");
                            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
                            var link =
                                    sheet.getWorkbook()
                                            .getCreationHelper()
                                            .createHyperlink(
                                                    org.apache.poi.common.usermodel.HyperlinkType
                                                            .URL);
                            link.setAddress("http://example.org");
                            sheet.getRow(1).getCell(0).setHyperlink(link);
                        }));

        assertThat(read.messages())
                .allMatch(RowMessage::warning)
                .extracting(RowMessage::line, RowMessage::key)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(2, "imports.odd.merged"),
                        org.assertj.core.groups.Tuple.tuple(3, "imports.odd.merged"),
                        org.assertj.core.groups.Tuple.tuple(2, "imports.odd.link"));
    }

    @Test
    void aFormulaIsReadAsSuchAndNotAsItsResult() throws IOException {
        var read =
                read(
                        workbook(sheet -> {
                            fill(sheet, 0, "code", "name");
                            fill(sheet, 1, "1");
                            var cell = sheet.getRow(1).createCell(1);
                            cell.setCellFormula("1+1");
                            cell.setCellValue(2);
                        }));

        assertThat(read.rows().getFirst().cell("name")).startsWith("=");
    }

    @Test
    void aRowWithMoreCellsThanTheHeaderIsWrong() {
        var read = read("code,name\n1,Ba, Tri\n2,b\n");

        assertThat(read.messages())
                .singleElement()
                .isEqualTo(RowMessage.wrong(2, "", "imports.wrong.extra-cells", 3, 2));
    }

    @Test
    void aLastLineCutOffInTheMiddleIsWrong() {
        var read = read("code,name,since\n1,a,2019\n2,b");

        assertThat(read.messages())
                .singleElement()
                .isEqualTo(RowMessage.wrong(3, "", "imports.wrong.cut-off", 2, 3));
    }

    @Test
    void filesThatCannotBeReadAreRefusedWithTheReason() throws IOException {
        var sound =
                workbook(sheet -> {
                    fill(sheet, 0, "code", "name");
                    for (int i = 1; i < 500; i++) {
                        fill(sheet, i, "c" + i * 7919, "n" + i * 104729);
                    }
                });
        var program = new byte[2_000];
        program[0] = 'M';
        program[1] = 'Z';

        refused("", "imports.refusal.empty-file");
        refused(" \r\n\ufeff", "imports.refusal.empty-file");
        refused("code,name\n", "imports.refusal.no-rows");
        refused("a,b\n1,2\n", "imports.refusal.missing-columns");
        refused("code,name,M\u00e3\n1,2,3\n", "imports.refusal.doubled-column");
        refused("code,name\n1,\"a\n2,b\n", "imports.refusal.open-quote");
        refused("code,name\n".getBytes(UTF_16LE), "imports.refusal.utf16");
        refused("\ufeffcode,name\n".getBytes(UTF_16LE), "imports.refusal.utf16");
        refused(
                "code,name\n1,X\u00b7 T\u00a9n Ph\u00f3\n".getBytes(ISO_8859_1),
                "imports.refusal.not-utf8-tcvn3");
        refused(
                "code,name\n1,Xa\u00f5 Ta\u00e2n Phu\u00f9\n".getBytes(ISO_8859_1),
                "imports.refusal.not-utf8-vni");
        refused("code,name\n1,caf\u00e9 x\n2,b\n".getBytes(ISO_8859_1), "imports.refusal.not-utf8");
        refused(
                Arrays.copyOf(("code,name\n1," + TOWN).getBytes(UTF_8), 14),
                "imports.refusal.cut-off");
        refused(program, "imports.refusal.no-table");
        refused("%PDF-1.7 code,name", "imports.refusal.no-table");
        refused("<!DOCTYPE html><p>code,name", "imports.refusal.no-table");
        refused(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), "imports.refusal.old-workbook");
        refused(Arrays.copyOf(sound, sound.length / 2), "imports.refusal.cut-off");
        refused(Arrays.copyOf(sound, sound.length - 100), "imports.refusal.cut-off");
        refused(zip("word/document.xml", 100), "imports.refusal.no-workbook");
        refused(zip("xl/worksheets/sheet1.xml", 60 << 20), "imports.refusal.zip-bomb");
        refused("code,name\n" + "1,a\n".repeat(1_001), "imports.refusal.too-many-rows");
    }

    private static ReadRows read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static ReadRows read(byte[] content) {
        return RowReading.read(
                FileSniffer.open(content, LIMITS),
                new SampleTarget(),
                LIMITS,
                ImportProgress.UNSEEN);
    }

    private static void refused(String text, String key) {
        refused(text.getBytes(UTF_8), key);
    }

    private static void refused(byte[] content, String key) {
        assertThatExceptionOfType(Refusal.class)
                .as(key)
                .isThrownBy(() -> read(content))
                .extracting(Refusal::key)
                .isEqualTo(key);
    }

    static byte[] workbook(Consumer<XSSFSheet> filler) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            filler.accept(workbook.createSheet("Sheet1"));
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    static void fill(XSSFSheet sheet, int row, String... cells) {
        var line = sheet.createRow(row);
        List.of(cells)
                .forEach(
                        it -> line.createCell(Math.max(0, line.getLastCellNum())).setCellValue(it));
    }

    private static byte[] zip(String name, int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[600];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
