package vn.binhyen.pledges;

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

/** Files of pledges ({@code pledges}), a line for each place and good deed. */
@Component
class PledgeImport implements ImportTarget {

    private final PledgePlanning planning;
    private final PlannedDrives drives;
    private final PledgeWriter writer;
    private final CurrentOfficer officer;
    private final Scopes scopes;

    PledgeImport(
            PledgePlanning planning,
            PlannedDrives drives,
            PledgeWriter writer,
            CurrentOfficer officer,
            Scopes scopes) {
        this.planning = planning;
        this.drives = drives;
        this.writer = writer;
        this.officer = officer;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return "pledges";
    }

    @Override
    public List<ImportColumn> columns() {
        return PledgeFile.COLUMNS;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLANNER);
    }

    @Override
    public List<RowMessage> check(ImportCall call, List<ImportRow> rows) {
        Refusal.unless(
                officer.find().map(scopes::coversProvince).orElse(true),
                "pledges.refusal.file-of-the-province");
        return planning.plan(rows).messages();
    }

    @Override
    @Transactional
    public ImportOutcome apply(ImportCall call, List<ImportRow> rows) {
        writer.alone();
        var plan = planning.plan(rows);
        Refusal.unless(
                plan.messages().stream().allMatch(RowMessage::warning),
                "pledges.refusal.has-changed");
        var on = call.effectiveOn() == null ? call.today() : call.effectiveOn();
        var written = writer.write(plan, drives.opened(plan.drives()), on);
        return ImportOutcome.of(
                written.added(),
                written.changed(),
                plan.lines().size() - written.added() - written.changed());
    }
}
