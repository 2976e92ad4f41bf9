package vn.binhyen.organisation;

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
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files of bodies ({@code bodies}); for now member bodies, other kinds are refused with a reason.
 */
@Component
class BodyImport implements ImportTarget {

    private final BodyDirectory directory;
    private final Bodies bodies;
    private final UnitDirectory units;
    private final CurrentOfficer officer;
    private final Scopes scopes;

    BodyImport(
            BodyDirectory directory,
            Bodies bodies,
            UnitDirectory units,
            CurrentOfficer officer,
            Scopes scopes) {
        this.directory = directory;
        this.bodies = bodies;
        this.units = units;
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
        return read(call, rows).messages();
    }

    @Override
    @Transactional
    public ImportOutcome apply(ImportCall call, List<ImportRow> rows) {
        var file = read(call, rows);
        Refusal.unless(
                file.messages().stream().allMatch(RowMessage::warning),
                "organisation.refusal.register-has-changed");
        var known =
                bodies
                        .findByKindAndCodeIn(BodyDirectory.MEMBER_BODY, file.facts().keySet())
                        .stream()
                        .collect(toMap(it -> it.facts().code(), it -> it));
        var touched = new ArrayList<Body>();
        int added = 0;
        for (var facts : file.facts().values()) {
            var body = known.get(facts.code());
            if (body == null) {
                touched.add(Body.establish(BodyDirectory.MEMBER_BODY, facts));
                added++;
            } else if (!body.facts().equals(facts)) {
                touched.add(body.correct(facts));
            }
        }
        bodies.saveAll(touched);
        return ImportOutcome.of(
                added, touched.size() - added, file.facts().size() - touched.size());
    }

    private BodyFile read(ImportCall call, List<ImportRow> rows) {
        var day = call.effectiveOn() == null ? call.today() : call.effectiveOn();
        var codes = rows.stream().map(it -> it.cell("unit_code")).distinct().toList();
        Map<String, UnitId> byCode = new HashMap<>();
        for (var unit : units.byCode(codes, day)) {
            if (unit.parent() == null) {
                byCode.put(unit.code(), unit.id());
            } else {
                byCode.putIfAbsent(unit.code(), unit.id());
            }
        }
        return BodyFile.read(rows, directory.kinds().keySet(), byCode);
    }
}
