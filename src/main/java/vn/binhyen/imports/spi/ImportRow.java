package vn.binhyen.imports.spi;

import java.util.Map;

/**
 * A row of an import file: its line in the file and its cells by canonical column name, in NFC,
 * stripped; an absent or empty cell is the empty string.
 */
public record ImportRow(int line, Map<String, String> cells) {

    /** What the cell says, without the shield a file puts before formulas. */
    public String cell(String column) {
        return FormulaShield.off(cells.getOrDefault(column, ""));
    }
}
