package vn.binhyen.imports;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.context.SecurityContextHolder;

import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.imports.spi.ImportOutcome;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.Roles;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Places with a code of five digits and perhaps a parent, kept in memory. */
@TestComponent
class SampleTarget implements ImportTarget {

    final Map<String, String> kept = new ConcurrentHashMap<>();
    final AtomicInteger applications = new AtomicInteger();
    volatile boolean breaks;
    volatile String importer = "";

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required("code", "M\u00e3"),
                ImportColumn.required("name", "T\u00ean"),
                ImportColumn.optional("parent_code", "M\u00e3 c\u1ea5p tr\u00ean"),
                ImportColumn.optional("since"));
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLANNER);
    }

    @Override
    public List<RowMessage> check(ImportCall call, List<ImportRow> rows) {
        var messages = new ArrayList<RowMessage>();
        var seen = new HashMap<String, Integer>();
        rows.forEach(row -> seen.putIfAbsent(row.cell("code"), row.line()));
        for (var row : rows) {
            var code = row.cell("code");
            var parent = row.cell("parent_code");
            if (!code.matches("\\d{5}")) {
                messages.add(RowMessage.wrong(row.line(), "code", "imports.wrong.too-long", 5));
            } else if (seen.getOrDefault(code, row.line()) != row.line()) {
                messages.add(
                        RowMessage.wrong(
                                row.line(), "code", "imports.refusal.doubled-column", code));
            }
            if (!parent.isEmpty() && !seen.containsKey(parent) && !kept.containsKey(parent)) {
                messages.add(RowMessage.wrong(row.line(), "parent_code", "imports.wrong.vni"));
            }
            if (row.cell("name").startsWith("?")) {
                messages.add(RowMessage.odd(row.line(), "name", "imports.odd.link", "B"));
            }
        }
        return messages;
    }

    @Override
    public ImportOutcome apply(ImportCall call, List<ImportRow> rows) {
        if (breaks) {
            throw new IllegalStateException("planted");
        }
        applications.incrementAndGet();
        var context = SecurityContextHolder.getContext().getAuthentication();
        importer = context == null ? "" : context.getName();
        int added = 0;
        int changed = 0;
        for (var row : rows) {
            var before = kept.put(row.cell("code"), row.cell("name"));
            if (before == null) {
                added++;
            } else if (!before.equals(row.cell("name"))) {
                changed++;
            }
        }
        return new ImportOutcome(
                added,
                changed,
                rows.size() - added - changed,
                new ImportOutcome.ReturnedFile(
                        "links.csv", "login,link\r\n".getBytes(StandardCharsets.UTF_8)));
    }
}
