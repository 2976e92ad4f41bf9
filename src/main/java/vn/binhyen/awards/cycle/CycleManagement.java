package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.awards.standards.StandardRegister;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Opens the cycles of a year and registers who takes part. */
@Service
@Transactional
public class CycleManagement {

    private final Cycles cycles;
    private final StandardRegister standards;
    private final CycleScope scope;
    private final Registrations registrations;
    private final DossierRows rows;
    private final AuditTrail audit;

    CycleManagement(
            Cycles cycles,
            StandardRegister standards,
            CycleScope scope,
            Registrations registrations,
            DossierRows rows,
            AuditTrail audit) {
        this.cycles = cycles;
        this.standards = standards;
        this.scope = scope;
        this.registrations = registrations;
        this.rows = rows;
        this.audit = audit;
    }

    /** Opens the cycle of a year, kind and purpose by the standard of that year, and freezes it. */
    public CycleId open(int year, TitleKind kind, Purpose purpose) {
        Refusal.unless(scope.coversProvince(), "recognition.refusal.province-opens");
        int now = scope.today().getYear();
        if (year < now - 1 || year > now + 1) {
            throw Refusal.of(
                    "year",
                    "recognition.refusal.year",
                    Integer.toString(now - 1),
                    Integer.toString(now + 1));
        }
        var standard =
                standards
                        .of(purpose, year)
                        .orElseThrow(() ->
                                Refusal.of(
                                        "year",
                                        "recognition.refusal.no-standard",
                                        Integer.toString(year)));
        var cycle = new Cycle(CycleId.random(), year, kind, purpose, standard, scope.today());
        if (!cycles.open(cycle)) {
            throw Refusal.of("year", "recognition.refusal.cycle-there");
        }
        standards.freeze(standard.id(), year);
        audit.record(
                "cycle.opened", "cycle", cycle.id().value(), Map.of("year", year, "kind", kind));
        return cycle.id();
    }

    /**
     * Registers the chosen objects of a unit, and takes back those no longer chosen that have got
     * no further. What an institution registered itself stays: see {@link DossierWork#withdraw}.
     *
     * @return how many are registered for the first time
     */
    public int register(CycleId id, UnitId unit, Collection<UUID> chosen) {
        return register(id, unit, scope.candidates(cycles.required(id), unit), chosen, null);
    }

    /**
     * The same, unless somebody changed the unit's files since they were read.
     *
     * @param seen the {@link CycleListing#stamp} they had then
     */
    public int register(CycleId id, UnitId unit, Collection<UUID> chosen, @Nullable Long seen) {
        return register(id, unit, scope.candidates(cycles.required(id), unit), chosen, seen);
    }

    /** The same of those that were shown only: what was not stays as it is. */
    public int register(CycleId id, UnitId unit, Collection<UUID> shown, Collection<UUID> chosen) {
        var among = new HashSet<>(shown);
        return register(
                id,
                unit,
                scope.candidates(cycles.required(id), unit).stream()
                        .filter(it -> among.contains(it.id()))
                        .toList(),
                chosen,
                null);
    }

    private int register(
            CycleId id,
            UnitId unit,
            List<ObjectPlace> candidates,
            Collection<UUID> chosen,
            @Nullable Long seen) {
        var cycle = cycles.required(id);
        cycles.lock(id);
        var there = rows.of(id, candidates.stream().map(ObjectPlace::id).toList());
        long stamp = DossierView.stamp(there.values());
        if (seen != null && seen != stamp) {
            throw new Outdated(stamp);
        }
        var wanted = new HashSet<>(chosen);
        var fresh =
                candidates.stream()
                        .filter(it -> wanted.contains(it.id()) && !there.containsKey(it.id()))
                        .toList();
        var added = registrations.add(cycle, fresh, scope.today(), null);
        registrations.takeBack(
                cycle,
                there.values().stream()
                        .filter(it ->
                                it.stage() == Stage.REGISTERED
                                        && !it.registeredItself()
                                        && !wanted.contains(it.object()))
                        .map(DossierView::object)
                        .toList());
        audit.record(
                "cycle.registered",
                "cycle",
                id.value(),
                Map.of("unit", unit, "number", added.size()));
        return added.size();
    }
}
