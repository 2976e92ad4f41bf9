package vn.binhyen.awards.cycle;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.titles.ObjectCodes;
import vn.binhyen.awards.titles.TitleWords;
import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.imports.spi.ImportOutcome;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files of who registers for a year's title or movement grade ({@code registrations}), a line for
 * each object: it opens the file of the object in the cycle, as the grid does.
 */
@Component
class RegistrationImport implements ImportTarget {

    private final Cycles cycles;
    private final ObjectCodes codes;
    private final ObjectPlaces places;
    private final DossierRows rows;
    private final Registrations registrations;
    private final CycleScope scope;
    private final CurrentOfficer officer;
    private final AuditTrail audit;

    RegistrationImport(
            Cycles cycles,
            ObjectCodes codes,
            ObjectPlaces places,
            DossierRows rows,
            Registrations registrations,
            CycleScope scope,
            CurrentOfficer officer,
            AuditTrail audit) {
        this.cycles = cycles;
        this.codes = codes;
        this.places = places;
        this.rows = rows;
        this.registrations = registrations;
        this.scope = scope;
        this.officer = officer;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "registrations";
    }

    @Override
    public List<ImportColumn> columns() {
        return RegistrationFile.COLUMNS;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLANNER, Roles.REPORTER);
    }

    @Override
    public List<RowMessage> check(ImportCall call, List<ImportRow> lines) {
        return read(lines, call.today()).messages();
    }

    @Override
    @Transactional
    public ImportOutcome apply(ImportCall call, List<ImportRow> lines) {
        var file = read(lines, call.today());
        Refusal.unless(
                file.messages().stream().allMatch(RowMessage::warning),
                "awards.refusal.has-changed");
        int added = 0;
        for (var it : file.fresh().entrySet()) {
            int number = registrations.add(it.getKey(), it.getValue(), call.today(), null).size();
            audit.record(
                    "cycle.registered",
                    "cycle",
                    it.getKey().id().value(),
                    Map.of("number", number, "file", call.id()));
            added += number;
        }
        return ImportOutcome.of(added, 0, file.unchanged());
    }

    private RegistrationFile read(List<ImportRow> lines, LocalDate today) {
        var units = new HashSet<String>();
        var institutions = new HashMap<TitleKind, Set<String>>();
        for (var line : lines) {
            var kind = TitleWords.kind(line.cell("kind"));
            if (kind != null && !kind.unit()) {
                institutions.computeIfAbsent(kind, it -> new HashSet<>()).add(line.cell("code"));
            } else {
                units.add(line.cell("code"));
            }
        }
        var who = officer.find();
        return new RegistrationFile(
                        cycles,
                        codes.meanings(units, institutions),
                        places,
                        rows,
                        place -> who.map(it -> scope.keeps(it, place)).orElse(true),
                        today)
                .read(lines);
    }
}
