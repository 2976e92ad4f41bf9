package vn.binhyen.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.binhyen.imports.spi.FormulaShield;
import vn.binhyen.imports.spi.RowMessage;

class CellTextUnitTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://x\")",
                "@SUM(A1)",
                "+cmd",
                "-2+3+cmd",
                "cmd|' /C calc'!A0"
            })
    void aCellThatASpreadsheetWouldRunIsWrong(String text) {
        assertThat(wrong(text)).isEqualTo("imports.wrong.formula");
        assertThat(wrong(CellText.staged(FormulaShield.on(text), 2_000))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5",
                "+84 237 385 2345",
                "-",
                "Th\u00f4n 1 - x\u00f3m 2",
                "1.234,5",
                "C\u00f4ng an \u2013 d\u00e2n"
            })
    void ordinaryCellsAreRight(String text) {
        assertThat(CellText.wrong(2, "name", text, 2_000)).isNull();
    }

    @Test
    void unreadableLongAndOldEncodedCellsAreWrong() {
        assertThat(wrong(CellText.staged("a\u0000b", 2_000)))
                .isEqualTo("imports.wrong.control-characters");
        assertThat(wrong(CellText.staged("x".repeat(100_000), 2_000)))
                .isEqualTo("imports.wrong.too-long");
        assertThat(wrong(CellText.staged("x".repeat(2_000), 2_000))).isNull();
        assertThat(wrong("#REF!")).isEqualTo("imports.wrong.spreadsheet-error");
        assertThat(wrong("Xa\u00f5 Ta\u00e2n Phu\u00f9")).isEqualTo("imports.wrong.vni");
        assertThat(CellText.wrong(2, "name", "X\u00b7 T\u00a9n Ph\u00f3", 2_000))
                .isEqualTo(
                        RowMessage.wrong(
                                2, "name", "imports.wrong.tcvn3", "X\u00e3 T\u00e2n Ph\u00fa"));
    }

    private static @org.jspecify.annotations.Nullable String wrong(String text) {
        var message = CellText.wrong(2, "name", text, 2_000);
        return message == null ? null : message.key();
    }
}
