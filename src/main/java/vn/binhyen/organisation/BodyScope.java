package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** Which units' bodies an officer sees on a day. */
@Component
class BodyScope {

    private final Scopes scopes;
    private final UnitCodes units;
    private final UnitDirectory directory;

    BodyScope(Scopes scopes, UnitCodes units, UnitDirectory directory) {
        this.scopes = scopes;
        this.units = units;
        this.directory = directory;
    }

    /**
     * The units of a filter as far as the officer sees them; null for all of the province. A unit
     * outside the scope is refused.
     */
    UUID @Nullable [] units(Officer officer, @Nullable UnitId asked, LocalDate day) {
        var province = scopes.coversProvince(officer);
        if (asked != null) {
            scopes.require(officer, asked, day);
            return province && isProvince(asked) ? null : ids(units.below(asked, day), asked);
        }
        if (province) {
            return null;
        }
        var own = officer.unit();
        return own == null ? new UUID[0] : ids(units.below(own, day), own);
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

    private static UUID[] ids(Collection<UnitId> found, UnitId itself) {
        var all = new java.util.HashSet<>(found);
        all.add(itself);
        return all.stream().map(UnitId::value).toArray(UUID[]::new);
    }
}
