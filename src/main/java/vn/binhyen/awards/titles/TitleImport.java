package vn.binhyen.awards.titles;

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

/**
 * Files of titles ({@code titles}), a line for each object and year. What has been decided is never
 * overwritten: a line that says otherwise is wrong.
 */
@Component
class TitleImport implements ImportTarget {

    private final TitlePlanning planning;
    private final TitleWriter writer;
    private final CurrentOfficer officer;
    private final Scopes scopes;

    TitleImport(TitlePlanning planning, TitleWriter writer, CurrentOfficer officer, Scopes scopes) {
        this.planning = planning;
        this.writer = writer;
        this.officer = officer;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return "titles";
    }

    @Override
    public List<ImportColumn> columns() {
        return TitleFile.COLUMNS;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLANNER);
    }

    @Override
    public List<RowMessage> check(ImportCall call, List<ImportRow> rows) {
        Refusal.unless(
                officer.find().map(scopes::coversProvince).orElse(true),
                "awards.refusal.file-of-the-province");
        return planning.plan(rows, call.today()).messages();
    }

    @Override
    @Transactional
    public ImportOutcome apply(ImportCall call, List<ImportRow> rows) {
        writer.alone();
        var plan = planning.plan(rows, call.today());
        Refusal.unless(
                plan.messages().stream().allMatch(RowMessage::warning),
                "awards.refusal.has-changed");
        writer.write(plan.lines());
        return ImportOutcome.of(
                plan.lines().size() - plan.changed(), plan.changed(), plan.unchanged());
    }
}
