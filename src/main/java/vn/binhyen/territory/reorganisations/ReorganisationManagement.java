package vn.binhyen.territory.reorganisations;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.events.ReorganisationId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Previews, applies and takes back reorganisations of units. */
@Service
@Transactional
public class ReorganisationManagement {

    private final ReorganisationPlanning planning;
    private final PreviewWriting previews;
    private final ReorganisationWriter writer;
    private final ReorganisationUndoing undoing;
    private final StatedShares shares;
    private final FollowedUnits followed;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final AuditTrail audit;

    ReorganisationManagement(
            ReorganisationPlanning planning,
            PreviewWriting previews,
            ReorganisationWriter writer,
            ReorganisationUndoing undoing,
            StatedShares shares,
            FollowedUnits followed,
            CurrentOfficer officer,
            Scopes scopes,
            AuditTrail audit) {
        this.planning = planning;
        this.previews = previews;
        this.writer = writer;
        this.undoing = undoing;
        this.shares = shares;
        this.followed = followed;
        this.officer = officer;
        this.scopes = scopes;
        this.audit = audit;
    }

    /** What the rows would do; nothing is written. */
    @Transactional(readOnly = true)
    public ReorganisationPreview preview(ImportCall call, List<ImportRow> rows) {
        Refusal.unless(coversProvince(), "territory.refusal.reorganises-the-province");
        return previews.of(planning.plan(call, rows));
    }

    /** Writes the rows, day by day, all or nothing; rows known already change nothing. */
    public Applied apply(ImportCall call, List<ImportRow> rows) {
        Refusal.unless(coversProvince(), "territory.refusal.reorganises-the-province");
        writer.alone();
        var planned = planning.plan(call, rows);
        Refusal.ifAny(
                planned.messages().stream()
                        .filter(it -> !it.warning())
                        .map(ReorganisationManagement::refusal)
                        .toList());
        var facts = new ArrayList<ReorganisationId>();
        int created = 0;
        int changed = 0;
        int followed = 0;
        int known = 0;
        for (var plan : planned.plans()) {
            known += plan.known();
            if (plan.isEmpty()) {
                continue;
            }
            var written = writer.write(plan);
            facts.add(written.id());
            created += plan.created().size();
            changed += plan.replaced().size();
            followed += written.followed();
            audit.record(
                    "units.reorganised",
                    "reorganisation",
                    written.id().value(),
                    Map.of("day", plan.day(), "edges", plan.edges().size()));
        }
        return new Applied(List.copyOf(facts), created, changed, followed, known);
    }

    /** Takes a reorganisation back, as long as nothing stands on what it brought. */
    public void undo(ReorganisationId id) {
        requireScope();
        writer.alone();
        undoing.undo(id);
        audit.record("reorganisation.undone", "reorganisation", id.value(), Map.of());
    }

    /** Says how much of a split unit one part carries, and who says so. */
    public void stateShare(ReorganisationId id, int edge, String portion, String source) {
        requireScope();
        if (!shares.state(id, edge, portion, source)) {
            throw new NotFound();
        }
        audit.record("succession.share-stated", "reorganisation", id.value(), Map.of("edge", edge));
    }

    /** A unit that followed unnamed has been looked at: it stands where it should. */
    public void confirm(ReorganisationId id, UnitId unit) {
        requireScope();
        if (!followed.confirm(id, unit)) {
            throw new NotFound();
        }
        audit.record("unit.looked-at", "unit", unit.value(), Map.of());
    }

    /** The register is the whole province's. */
    private boolean coversProvince() {
        return officer.find().map(scopes::coversProvince).orElse(true);
    }

    private void requireScope() {
        if (!coversProvince()) {
            throw new AccessDeniedException("outside the scope");
        }
    }

    private static Refusal refusal(RowMessage message) {
        return Refusal.of(EdgeRows.field(message), message.key(), message.arguments().toArray());
    }
}
