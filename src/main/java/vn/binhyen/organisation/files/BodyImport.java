package vn.binhyen.organisation.files;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.imports.spi.ImportOutcome;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.util.List;
import java.util.Set;

/** Files of bodies of every kind ({@code bodies}); the register exports the same columns. */
@Component
class BodyImport implements ImportTarget {

    private final BodyPlanning planning;
    private final BodyWriter writer;
    private final CurrentOfficer officer;
    private final Scopes scopes;

    BodyImport(BodyPlanning planning, BodyWriter writer, CurrentOfficer officer, Scopes scopes) {
        this.planning = planning;
        this.writer = writer;
        this.officer = officer;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return "bodies";
    }

    @Override
    public List<ImportColumn> columns() {
        return BodyFile.COLUMNS;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLANNER);
    }

    @Override
    public List<RowMessage> check(ImportCall call, List<ImportRow> rows) {
        Refusal.unless(
                officer.find().map(scopes::coversProvince).orElse(true),
                "organisation.refusal.register-of-the-province");
        return planning.plan(call, rows).messages();
    }

    @Override
    @Transactional
    public ImportOutcome apply(ImportCall call, List<ImportRow> rows) {
        writer.alone();
        var plan = planning.plan(call, rows);
        Refusal.unless(
                plan.messages().stream().allMatch(RowMessage::warning),
                "organisation.refusal.register-has-changed");
        int changed = writer.write(plan);
        int added = plan.added().size();
        return ImportOutcome.of(added, changed, plan.named() - added - changed);
    }
}
