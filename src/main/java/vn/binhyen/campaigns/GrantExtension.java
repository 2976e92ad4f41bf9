package vn.binhyen.campaigns;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.Set;

/** Gives units and bodies until that day to report in a round. */
public record GrantExtension(
        RoundId round, Set<UnitId> units, Set<BodyId> bodies, LocalDate dueOn) {

    public GrantExtension {
        if (units.isEmpty() && bodies.isEmpty()) {
            throw Refusal.of("obliged", "campaigns.refusal.extension-of-nobody");
        }
        units = Set.copyOf(units);
        bodies = Set.copyOf(bodies);
    }
}
