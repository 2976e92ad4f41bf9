package vn.binhyen.awards.marks;

import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Which communes are rural: those whose type is "xã", not wards, townships or special zones. */
@Component
class RuralCommunes {

    private static final String RURAL = "Xã";

    private final UnitDirectory units;

    RuralCommunes(UnitDirectory units) {
        this.units = units;
    }

    /**
     * Those of the communes that were rural on that day; one that was not there then as it last
     * was.
     */
    Set<UUID> among(Collection<UUID> communes, LocalDate day) {
        var found = new LinkedHashSet<UUID>();
        units.named(communes.stream().map(UnitId::new).toList(), day)
                .forEach((id, unit) -> {
                    if (rural(unit)) {
                        found.add(id.value());
                    }
                });
        return found;
    }

    static boolean rural(UnitView commune) {
        return commune.type().equals(RURAL);
    }
}
