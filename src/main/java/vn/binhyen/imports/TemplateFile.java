package vn.binhyen.imports;

import org.dhatim.fastexcel.Workbook;

import vn.binhyen.imports.spi.ImportColumn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Empty files to start from. */
final class TemplateFile {

    private TemplateFile() {}

    static byte[] csv(List<ImportColumn> columns) {
        var header = columns.stream().map(ImportColumn::name).collect(Collectors.joining(","));
        return ("\ufeff" + header + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** All columns are text, so that codes keep their noughts; a second sheet explains them. */
    static byte[] workbook(List<ImportColumn> columns, Guide guide) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "BinhYen", "1.0")) {
            var sheet = workbook.newWorksheet(guide.say("imports.template.sheet"));
            for (int i = 0; i < columns.size(); i++) {
                sheet.style(i).format("@").set();
                sheet.value(0, i, columns.get(i).name());
                sheet.style(0, i).bold().fillColor("EAEFF4").set();
                sheet.width(i, 20);
            }
            sheet.freezePane(0, 1);
            var help = workbook.newWorksheet(guide.say("imports.template.guide"));
            var heads = List.of("column", "required", "aliases");
            for (int i = 0; i < heads.size(); i++) {
                help.value(0, i, guide.say("imports.template." + heads.get(i)));
                help.style(0, i).bold().set();
                help.width(i, i == 2 ? 60 : 24);
            }
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                help.value(i + 1, 0, column.name());
                help.value(
                        i + 1,
                        1,
                        guide.say(
                                column.required()
                                        ? "imports.template.yes"
                                        : "imports.template.no"));
                help.value(i + 1, 2, String.join(", ", column.aliases()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Texts in the reader's language. */
    interface Guide {
        String say(String key, Object... arguments);
    }
}
