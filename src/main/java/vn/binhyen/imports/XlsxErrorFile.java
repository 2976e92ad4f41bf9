package vn.binhyen.imports;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** Lines as a plain workbook, all cells text, wrong ones on red. */
final class XlsxErrorFile implements ErrorLines.Out {

    private static final String RED = "FFC7CE";
    private static final int LONGEST = 32_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "BinhYen", "1.0");
    private final Worksheet sheet = workbook.newWorksheet("Sheet1");
    private int next;

    @Override
    public void line(List<String> texts, Set<Integer> wrong, boolean isHeader) {
        try {
            for (int i = 0; i < texts.size(); i++) {
                var text = texts.get(i);
                sheet.value(next, i, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
                if (isHeader) {
                    sheet.style(next, i).bold().set();
                } else if (wrong.contains(i)) {
                    sheet.style(next, i).fillColor(RED).set();
                }
            }
            if (++next % 1_000 == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] content() {
        try {
            workbook.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
