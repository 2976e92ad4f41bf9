package vn.binhyen.access.spi;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.Optional;

/** The tree of units, as far as scopes need it. Implemented by territory. */
public interface UnitTree {

    /** Whether the unit is the other one or lies below it on that day. */
    boolean isWithin(UnitId unit, UnitId ancestor, LocalDate day);

    /** The province this deployment serves; empty before it has been named. */
    Optional<UnitId> province();
}
