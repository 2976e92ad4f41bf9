package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;
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
import vn.binhyen.shared.VietnameseText;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Files of administrative units ({@code units}): a register, or what has changed in it. */
@Component
class UnitImport implements ImportTarget {

    private final UnitPlanning planning;
    private final UnitWriter writer;
    private final UnitDirectory directory;
    private final CurrentOfficer officer;
    private final Scopes scopes;

    UnitImport(
            UnitPlanning planning,
            UnitWriter writer,
            UnitDirectory directory,
            CurrentOfficer officer,
            Scopes scopes) {
        this.planning = planning;
        this.writer = writer;
        this.directory = directory;
        this.officer = officer;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public List<ImportColumn> columns() {
        return UnitFile.COLUMNS;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLANNER);
    }

    @Override
    public List<RowMessage> check(ImportCall call, List<ImportRow> rows) {
        Refusal.unless(mayImport(), "territory.refusal.register-of-the-province");
        return planning.plan(call, rows).messages();
    }

    /** A register is the whole province's, and before there is a province it brings one. */
    private boolean mayImport() {
        return directory.province().isEmpty()
                || officer.find().map(scopes::coversProvince).orElse(true);
    }

    @Override
    @Transactional
    public ImportOutcome apply(ImportCall call, List<ImportRow> rows) {
        writer.alone();
        var plan = planning.plan(call.unseen(), rows);
        Refusal.unless(
                plan.messages().stream().allMatch(RowMessage::warning),
                "territory.refusal.register-has-changed");
        writer.write(
                plan.added(),
                plan.changed(),
                call.effectiveOn(),
                instrument(call),
                call.progress());
        var added = new HashSet<UUID>();
        plan.added().forEach(it -> added.add(it.unit()));
        var changed = new HashSet<UUID>();
        plan.changed().forEach(it -> changed.add(it.version().unit()));
        changed.addAll(writer.households(plan.households(), call.effectiveOn()));
        changed.removeAll(added);
        return ImportOutcome.of(
                added.size(), changed.size(), plan.named() - added.size() - changed.size());
    }

    private static @Nullable String instrument(ImportCall call) {
        var instrument = call.instrument();
        return instrument == null || instrument.isBlank() ? null : VietnameseText.nfc(instrument);
    }
}
