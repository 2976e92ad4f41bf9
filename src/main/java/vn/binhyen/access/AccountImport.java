package vn.binhyen.access;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import vn.binhyen.access.spi.ScopeLookup.Place;
import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.imports.spi.ImportOutcome;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Accounts from a file; their one-time links come back as a file.
 *
 * <p>An e-mail column is read past: no address of a person is needed, so none is kept.
 */
@Component
class AccountImport implements ImportTarget {

    private final Accounts accounts;
    private final AccountManagement management;
    private final NewAccounts fresh;
    private final Places places;
    private final AuditTrail audit;
    private final Environment environment;

    AccountImport(
            Accounts accounts,
            AccountManagement management,
            NewAccounts fresh,
            Places places,
            AuditTrail audit,
            Environment environment) {
        this.accounts = accounts;
        this.management = management;
        this.fresh = fresh;
        this.places = places;
        this.audit = audit;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required("login", "ten dang nhap", "tai khoan"),
                ImportColumn.required("post", "chuc danh"),
                ImportColumn.optional("unit_code", "ma don vi"),
                ImportColumn.optional("body_code", "ma to chuc"),
                ImportColumn.required("role", "vai tro"),
                ImportColumn.optional("email", "thu dien tu"));
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ADMINISTRATOR);
    }

    @Override
    public List<RowMessage> check(ImportCall call, List<ImportRow> rows) {
        var messages = new ArrayList<RowMessage>();
        var found = placesOf(rows);
        var lines = new HashMap<String, Integer>();
        int seen = 0;
        for (var row : rows) {
            var login = Account.login(row.cell("login"));
            var twice = login.isEmpty() ? null : lines.putIfAbsent(login, row.line());
            if (twice != null) {
                messages.add(
                        RowMessage.wrong(row.line(), "login", "access.import.login-twice", twice));
            }
            checkPlace(row, found, messages);
            checkRest(row, messages);
            call.progress().done(++seen);
            if (!row.cell("email").isBlank()) {
                messages.add(RowMessage.odd(row.line(), "email", "access.import.email-not-kept"));
            }
        }
        return messages;
    }

    private static void checkPlace(
            ImportRow row, Map<String, List<Place>> found, List<RowMessage> messages) {
        var code = code(row);
        var column = row.cell("unit_code").isBlank() && !code.isEmpty() ? "body_code" : "unit_code";
        if (code.isEmpty()) {
            if (!Roles.ADMINISTRATOR.equals(AccountRoles.named(row.cell("role")))) {
                messages.add(RowMessage.wrong(row.line(), column, "access.import.scope-missing"));
            }
            return;
        }
        var hits = found.getOrDefault(code, List.of());
        if (hits.isEmpty()) {
            messages.add(RowMessage.wrong(row.line(), column, "access.import.scope-unknown"));
        } else if (hits.size() > 1) {
            messages.add(
                    RowMessage.wrong(
                            row.line(), column, "access.import.scope-several", hits.size()));
        }
    }

    /** The rules of the aggregate itself; the scope was looked at before. */
    private static void checkRest(ImportRow row, List<RowMessage> messages) {
        var role = AccountRoles.named(row.cell("role"));
        if (role == null) {
            messages.add(RowMessage.wrong(row.line(), "role", "access.import.role-unknown"));
        }
        try {
            Account.open(row.cell("login"), row.cell("post"), Roles.ADMINISTRATOR, null, null);
        } catch (Refusal refusal) {
            var column = refusal.field() == null ? "login" : refusal.field();
            messages.add(RowMessage.wrong(row.line(), column, refusal.key(), refusal.arguments()));
        }
    }

    @Override
    public ImportOutcome apply(ImportCall call, List<ImportRow> rows) {
        var found = placesOf(rows);
        var known = new HashMap<String, Account>();
        accounts.findByLoginIn(rows.stream().map(it -> Account.login(it.cell("login"))).toList())
                .forEach(it -> known.put(it.login(), it));
        var opened = new ArrayList<Account>();
        var changed = 0;
        for (var row : rows) {
            var place = place(row, found);
            var unit = place == null ? null : place.unit();
            var body = place == null ? null : place.body();
            var role = String.valueOf(AccountRoles.named(row.cell("role")));
            var there = known.get(Account.login(row.cell("login")));
            if (there == null) {
                opened.add(Account.open(row.cell("login"), row.cell("post"), role, unit, body));
            } else if (there.differsFrom(row.cell("post"), role, unit, body)) {
                management.change(
                        there.getId().value(),
                        new ChangeAccount(row.cell("post"), role, unit, body));
                changed++;
            }
        }
        var links = fresh.open(opened);
        audit.record(
                "accounts.imported",
                "import",
                call.id(),
                Map.of("added", opened.size(), "changed", changed));
        return new ImportOutcome(
                opened.size(),
                changed,
                rows.size() - opened.size() - changed,
                opened.isEmpty() ? null : LinksFile.of(opened, links, base()));
    }

    private String base() {
        return environment.getProperty("binhyen.base-url", "");
    }

    private Map<String, List<Place>> placesOf(List<ImportRow> rows) {
        var codes = new LinkedHashMap<String, Boolean>();
        rows.stream().map(AccountImport::code).forEach(it -> codes.put(it, true));
        codes.remove("");
        return codes.isEmpty() ? Map.of() : places.byCode(codes.keySet());
    }

    private static @org.jspecify.annotations.Nullable Place place(
            ImportRow row, Map<String, List<Place>> found) {
        var hits = found.getOrDefault(code(row), List.of());
        return hits.isEmpty() ? null : hits.getFirst();
    }

    /** The code of a unit or a body, whichever column it stands in. */
    private static String code(ImportRow row) {
        var unit = row.cell("unit_code").strip();
        return unit.isEmpty() ? row.cell("body_code").strip() : unit;
    }
}
