package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.util.UUID;

/** Which units' bodies an officer sees on a day. */
@Component
public class BodyScope {

    private final Scopes scopes;
    private final UnitCodes units;
    private final UnitSuccession succession;
    private final UnitDirectory directory;

    BodyScope(Scopes scopes, UnitCodes units, UnitSuccession succession, UnitDirectory directory) {
        this.scopes = scopes;
        this.units = units;
        this.succession = succession;
        this.directory = directory;
    }

    /**
     * The units of a filter as far as the officer sees them; null for all of the province. A unit
     * outside the scope is refused.
     */
    public UUID @Nullable [] units(Officer officer, @Nullable UnitId asked, LocalDate day) {
        var province = scopes.coversProvince(officer);
        if (asked != null) {
            scopes.require(officer, asked, day);
            return province && isProvince(asked) ? null : ids(asked, day);
        }
        if (province) {
            return null;
        }
        var own = officer.unit();
        return own == null ? new UUID[0] : ids(own, day);
    }

    /**
     * Refuses unless the unit lies in the scope; the province answers for units that are gone too.
     */
    void require(Officer officer, UnitId unit, LocalDate day) {
        if (!scopes.coversProvince(officer)) {
            scopes.require(officer, unit, day);
        }
    }

    private boolean isProvince(UnitId unit) {
        return directory.province().filter(unit::equals).isPresent();
    }

    /** The unit itself and the units that went into it. */
    UUID[] itself(UnitId unit, LocalDate day) {
        return succession.withPredecessors(java.util.Set.of(unit), day).stream()
                .map(UnitId::value)
                .toArray(UUID[]::new);
    }

    private UUID[] ids(UnitId itself, LocalDate day) {
        var all = new java.util.HashSet<>(units.below(itself, day));
        all.add(itself);
        return succession.withPredecessors(all, day).stream()
                .map(UnitId::value)
                .toArray(UUID[]::new);
    }
}
