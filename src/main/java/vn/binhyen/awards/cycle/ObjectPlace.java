package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Exclusion;
import vn.binhyen.shared.UnitId;

import java.util.UUID;

/**
 * Where an object stands on a day.
 *
 * @param keeper the unit that keeps its file: the commune of a residential area, a commune itself,
 *     the commune an institution lies in
 * @param decider the unit whose chair decides on it; null where the standard names none
 * @param excluded why the standard leaves it out; null where it does not
 * @param unclear the register does not say what decides whether it is left out
 */
public record ObjectPlace(
        UUID id,
        TitleKind kind,
        String code,
        String name,
        UnitId keeper,
        String keeperName,
        @Nullable UnitId decider,
        @Nullable String deciderName,
        @Nullable Exclusion excluded,
        boolean unclear) {}
