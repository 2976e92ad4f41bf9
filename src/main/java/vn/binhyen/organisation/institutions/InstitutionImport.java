package vn.binhyen.organisation.institutions;

import static java.util.stream.Collectors.toMap;

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
import vn.binhyen.territory.UnitCodes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Files of institutions ({@code institutions}); the register exports the same columns. */
@Component
class InstitutionImport implements ImportTarget {

    private final Institutions institutions;
    private final UnitCodes units;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final InstitutionAnnouncing announcing;

    InstitutionImport(
            Institutions institutions,
            UnitCodes units,
            CurrentOfficer officer,
            Scopes scopes,
            InstitutionAnnouncing announcing) {
        this.institutions = institutions;
        this.units = units;
        this.officer = officer;
        this.scopes = scopes;
        this.announcing = announcing;
    }

    @Override
    public String name() {
        return "institutions";
    }

    @Override
    public List<ImportColumn> columns() {
        return InstitutionFile.COLUMNS;
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
        return read(call, rows).messages();
    }

    @Override
    @Transactional
    public ImportOutcome apply(ImportCall call, List<ImportRow> rows) {
        var file = read(call, rows);
        Refusal.unless(
                file.messages().stream().allMatch(RowMessage::warning),
                "organisation.refusal.register-has-changed");
        var codes = file.lines().keySet().stream().map(InstitutionFile.Key::code).toList();
        var known =
                institutions.findByCodeIn(codes).stream().collect(toMap(it -> key(it), it -> it));
        var touched = new ArrayList<Institution>();
        int added = 0;
        for (var line : file.lines().entrySet()) {
            var there = known.get(line.getKey());
            var facts = line.getValue().over(there == null ? null : there.facts());
            if (there == null) {
                touched.add(Institution.register(facts));
                added++;
            } else if (!there.facts().equals(facts)) {
                touched.add(there.correct(facts));
            }
        }
        announcing.announce(institutions.saveAll(touched));
        return ImportOutcome.of(
                added, touched.size() - added, file.lines().size() - touched.size());
    }

    private static InstitutionFile.Key key(Institution institution) {
        return new InstitutionFile.Key(institution.facts().kind(), institution.facts().code());
    }

    private InstitutionFile read(ImportCall call, List<ImportRow> rows) {
        var codes = new HashSet<String>();
        rows.forEach(it -> {
            codes.add(it.cell("unit_code"));
            codes.add(it.cell("reports_to"));
        });
        var effective = call.effectiveOn();
        var file =
                new InstitutionFile(units.of(codes), effective == null ? call.today() : effective);
        file.read(rows);
        return file;
    }
}
