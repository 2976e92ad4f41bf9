package vn.binhyen.territory.reorganisations;

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

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Files of succession edges ({@code reorganisations}): what resolutions did to units. */
@Component
class ReorganisationImport implements ImportTarget {

    private final ReorganisationPlanning planning;
    private final ReorganisationManagement management;
    private final CurrentOfficer officer;
    private final Scopes scopes;

    ReorganisationImport(
            ReorganisationPlanning planning,
            ReorganisationManagement management,
            CurrentOfficer officer,
            Scopes scopes) {
        this.planning = planning;
        this.management = management;
        this.officer = officer;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return "reorganisations";
    }

    @Override
    public List<ImportColumn> columns() {
        return EdgeRows.COLUMNS;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLANNER);
    }

    @Override
    public List<RowMessage> check(ImportCall call, List<ImportRow> rows) {
        Refusal.unless(
                officer.find().map(scopes::coversProvince).orElse(true),
                "territory.refusal.register-of-the-province");
        var planned = planning.plan(call, rows);
        var messages = new ArrayList<>(planned.messages());
        if (planned.isRight()) {
            planned.plans().stream()
                    .filter(it -> !it.isEmpty())
                    .map(DayPlan::summary)
                    .forEach(messages::add);
        }
        return messages;
    }

    @Override
    @Transactional
    public ImportOutcome apply(ImportCall call, List<ImportRow> rows) {
        var done = management.apply(call, rows);
        return ImportOutcome.of(done.created(), done.changed(), done.known());
    }
}
