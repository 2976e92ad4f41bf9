package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.List;

/** Which unit's authority decides on a form of award that a unit proposes. */
@Component
class Authorities {

    private final UnitDirectory units;

    Authorities(UnitDirectory units) {
        this.units = units;
    }

    /** The unit of the form's level at or above the host; null where the host is above it. */
    @Nullable UnitView of(Level level, UnitId host, LocalDate day) {
        return units.placed(List.of(host), day).stream()
                .findFirst()
                .flatMap(it -> it.at(level.tier()))
                .orElse(null);
    }

    /** The level of the host's own chair; null where it has none, such as a village. */
    @Nullable Level levelOf(UnitId host, LocalDate day) {
        var tier = units.find(host, day).map(UnitView::tier).orElse("");
        for (var level : List.of(Level.COMMUNE, Level.DISTRICT, Level.PROVINCE)) {
            if (level.tier().equals(tier)) {
                return level;
            }
        }
        return null;
    }
}
