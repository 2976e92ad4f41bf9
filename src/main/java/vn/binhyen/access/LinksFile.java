package vn.binhyen.access;

import vn.binhyen.imports.spi.CsvTable;
import vn.binhyen.imports.spi.ImportOutcome.ReturnedFile;

import java.util.ArrayList;
import java.util.List;

/** The one-time links of imported accounts as a file to hand out. */
final class LinksFile {

    private LinksFile() {}

    static ReturnedFile of(List<Account> accounts, List<String> links, String base) {
        var rows = new ArrayList<List<String>>();
        for (var i = 0; i < accounts.size(); i++) {
            var account = accounts.get(i);
            rows.add(List.of(account.login(), account.post(), base + links.get(i)));
        }
        return new ReturnedFile(
                "one-time-links.csv", CsvTable.of(List.of("login", "post", "link"), rows));
    }
}
