package vn.binhyen.pledges.progress;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Which units' pledges an officer sees. */
@Component
public class PledgeScope {

    private final Scopes scopes;
    private final UnitCodes units;
    private final UnitDirectory directory;
    private final Clock clock;

    PledgeScope(Scopes scopes, UnitCodes units, UnitDirectory directory, Clock clock) {
        this.scopes = scopes;
        this.units = units;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The unit asked for, else the officer's own, and all below it; null for the whole province. A
     * unit outside the scope is refused.
     */
    UUID @Nullable [] units(Officer officer, @Nullable UnitId asked, LocalDate day) {
        var today = LocalDate.now(clock);
        boolean province = scopes.coversProvince(officer);
        if (asked != null && !province) {
            scopes.require(officer, asked, today);
        }
        var unit = asked == null ? officer.unit() : asked;
        if (province && (unit == null || directory.province().filter(unit::equals).isPresent())) {
            return null;
        }
        return unit == null ? new UUID[0] : withAllBelow(unit, day);
    }

    /** The unit and all below it on that day, and what is left of those days today. */
    public UUID[] withAllBelow(UnitId unit, LocalDate day) {
        var all = new java.util.HashSet<>(units.below(unit, day));
        var today = LocalDate.now(clock);
        if (!day.equals(today)) {
            all.addAll(units.below(unit, today));
        }
        all.add(unit);
        return all.stream().map(UnitId::value).toArray(UUID[]::new);
    }
}
