package vn.binhyen.imports;

import vn.binhyen.imports.spi.FormulaShield;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Lines as CSV that a spreadsheet opens in the right letters and without running anything. */
final class CsvErrorFile implements ErrorLines.Out {

    private final StringBuilder text = new StringBuilder("\ufeff");
    private final char separator;

    CsvErrorFile(char separator) {
        this.separator = separator;
    }

    @Override
    public void line(List<String> texts, Set<Integer> wrong, boolean isHeader) {
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                text.append(separator);
            }
            append(shielded(texts.get(i)));
        }
        text.append("\r\n");
    }

    byte[] content() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A cell whose shield is on keeps it: the line goes back as it came. */
    private static String shielded(String cell) {
        return FormulaShield.isFormula(cell) ? FormulaShield.on(cell) : cell;
    }

    private void append(String cell) {
        boolean plain =
                cell.indexOf(separator) < 0
                        && cell.indexOf('"') < 0
                        && cell.indexOf('\n') < 0
                        && cell.indexOf('\r') < 0
                        && cell.equals(cell.strip());
        if (plain) {
            text.append(cell);
        } else {
            text.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }
}
