package vn.binhyen.communitymodels.files;

import org.jspecify.annotations.Nullable;

import vn.binhyen.communitymodels.Decision;
import vn.binhyen.communitymodels.Owners;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * What a line of a file says of a model; null or empty where it says nothing.
 *
 * @param host the first of its units where the line names none
 * @param sitesFrom since when it is applied in units that are new to it; since the inauguration
 *     where the line names no day of a unit
 * @param origin code of the model it was replicated from
 */
record ModelLine(
        int line,
        String code,
        String name,
        Owners.Owner owner,
        String level,
        SequencedSet<String> areaTypes,
        @Nullable String form,
        @Nullable UnitId host,
        List<UnitId> units,
        LocalDate inauguratedOn,
        Map<UnitId, LocalDate> sitesFrom,
        @Nullable LocalDate retiredOn,
        @Nullable Decision decision,
        @Nullable Integer groups,
        String origin) {

    /** Since when it is applied in a unit that is new to it. */
    LocalDate from(UnitId unit) {
        return sitesFrom.getOrDefault(unit, inauguratedOn);
    }
}
