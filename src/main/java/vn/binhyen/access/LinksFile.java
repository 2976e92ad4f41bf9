package vn.binhyen.access;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;

import vn.binhyen.imports.spi.ImportOutcome.ReturnedFile;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The one-time links of imported accounts as a file to hand out. */
final class LinksFile {

    private LinksFile() {}

    static ReturnedFile of(List<Account> accounts, List<String> links, String base) {
        var text = new StringWriter();
        text.append('\uFEFF'); // spreadsheets read it as UTF-8 then
        try (var csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text)) {
            csv.writeRecord("login", "post", "link");
            for (var i = 0; i < accounts.size(); i++) {
                var account = accounts.get(i);
                csv.writeRecord(account.login(), harmless(account.post()), base + links.get(i));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new ReturnedFile(
                "one-time-links.csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A spreadsheet takes a leading sign for a formula. */
    private static String harmless(String text) {
        return "=+-@".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
