package vn.binhyen.reporting.rounds;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitView;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Settles, in a round some of whose reports come from units that are no more on its day, who owes.
 *
 * <p>What has been handed in stands. Where all that went into a successor has been handed in,
 * nothing is left for it to report. Where something is missing it owes for the whole of its
 * territory, and its report comes in the place of theirs. Units that a split ties together are
 * settled together.
 */
final class Handover {

    private final Map<UnitId, FormerReport> reports;
    private final Map<UnitId, Set<UnitId>> heirs;
    private final Map<UUID, Owed> owed;
    private final Set<UnitId> open = new HashSet<>();

    /**
     * @param reports what the round holds, by unit
     * @param heirs who went on with each unit that is no more
     * @param owed who owes by the register alone
     */
    Handover(
            Map<UnitId, FormerReport> reports,
            Map<UnitId, Set<UnitId>> heirs,
            Map<UUID, Owed> owed) {
        this.reports = reports;
        this.heirs = heirs;
        this.owed = owed;
        heirs.forEach((unit, theirs) -> {
            var report = report(unit);
            if (!report.state().handedIn() || !report.replacedBy().isEmpty()) {
                open.addAll(theirs);
            }
            theirs.stream().filter(this::isAwaited).forEach(open::add);
        });
        spread();
    }

    private FormerReport report(UnitId unit) {
        return Objects.requireNonNull(reports.get(unit));
    }

    /** Whether it owed in the round before, and has not handed in. */
    private boolean isAwaited(UnitId heir) {
        var own = reports.get(heir);
        return own != null && !own.state().handedIn();
    }

    private void spread() {
        var grown = true;
        while (grown) {
            grown = false;
            for (var theirs : heirs.values()) {
                grown |= theirs.stream().anyMatch(open::contains) && open.addAll(theirs);
            }
        }
    }

    /** Who owes nothing, since all that went into it has been handed in. */
    Set<UUID> discharged() {
        var found = new HashSet<UUID>();
        heirs.values().stream()
                .flatMap(Set::stream)
                .filter(it -> !open.contains(it) && !reports.containsKey(it))
                .forEach(it -> found.add(it.value()));
        return found;
    }

    /**
     * Who reports in the place of each written report. A successor that had handed in before knew
     * nothing of it: then both stand.
     */
    Map<FormerReport, Set<UnitId>> replaced() {
        var found = new LinkedHashMap<FormerReport, Set<UnitId>>();
        heirs.forEach((unit, theirs) -> {
            var report = report(unit);
            if (!report.isWritten()) {
                return;
            }
            var by = new HashSet<>(report.replacedBy());
            theirs.stream()
                    .filter(it -> !report.state().handedIn() || open.contains(it) && isFresh(it))
                    .forEach(by::add);
            if (!by.isEmpty()) {
                found.put(report, by);
            }
        });
        return found;
    }

    private boolean isFresh(UnitId heir) {
        var own = reports.get(heir);
        return own == null || !own.wasHandedIn();
    }

    /** Where the written reports stand from now on: under whatever is above all their heirs. */
    List<Owed> placed(RoundPlan plan) {
        var found = new ArrayList<Owed>();
        heirs.forEach((unit, theirs) -> {
            var report = report(unit);
            var above =
                    theirs.stream().flatMap(it -> Stream.ofNullable(owed.get(it.value()))).toList();
            if (report.isWritten() && !above.isEmpty()) {
                found.add(
                        Owed.former(
                                report,
                                plan.term(report.tier()),
                                above.getFirst().desk(),
                                common(above),
                                List.copyOf(theirs)));
            }
        });
        return found;
    }

    private static List<UnitView> common(List<Owed> heirs) {
        var times = new HashMap<UnitId, Integer>();
        heirs.forEach(it -> it.above().forEach(unit -> times.merge(unit.id(), 1, Integer::sum)));
        return heirs.getFirst().above().stream()
                .filter(it -> times.getOrDefault(it.id(), 0) == heirs.size())
                .toList();
    }
}
