package vn.binhyen.imports.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

class FormulaShieldUnitTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd",
                "-2+3+cmd",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\uff1d1+1",
                "cmd|' /C calc'!A0"
            })
    void whatASpreadsheetWouldRunBeginsWithAnApostrophe(String cell) {
        assertThat(FormulaShield.on(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-5", "+84 237 385 2345", "-", "-1.234,5", "12", "'n\u0103m", "A=B"})
    void numbersAndOrdinaryTextStayAsTheyAre(String cell) {
        assertThat(FormulaShield.on(cell)).isEqualTo(cell);
        assertThat(FormulaShield.off(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1", "'=1", "''=1", "'-5", "-5", "'", "''", "'x", "@", "a|b!c", "'a|b!c"})
    void whatComesBackIsWhatWentIn(String cell) {
        assertThat(FormulaShield.off(FormulaShield.on(cell))).isEqualTo(cell);
    }

    @Test
    void aTableIsShieldedCellByCell() {
        var rows =
                List.of(Arrays.asList("=1+1", -5, null), List.of("-5", LocalDate.EPOCH, "a,\"b\""));

        var file = new String(CsvTable.of(List.of("a", "b", "c"), rows), StandardCharsets.UTF_8);

        assertThat(file.lines())
                .containsExactly("\ufeffa,b,c", "'=1+1,-5,", "-5,1970-01-01,\"a,\"\"b\"\"\"");
    }
}
