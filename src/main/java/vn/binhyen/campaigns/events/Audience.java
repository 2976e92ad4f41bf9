package vn.binhyen.campaigns.events;

import org.jmolecules.ddd.types.ValueObject;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.util.Set;

/**
 * Who is obliged: all units of the tiers below the host valid on the due day, the units named
 * beside them, and the bodies.
 */
public record Audience(Set<String> tiers, Set<UnitId> units, Set<BodyId> bodies)
        implements ValueObject {

    public boolean isEmpty() {
        return tiers.isEmpty() && units.isEmpty() && bodies.isEmpty();
    }
}
