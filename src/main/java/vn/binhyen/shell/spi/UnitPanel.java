package vn.binhyen.shell.spi;

import org.springframework.core.Ordered;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.Optional;

/** What a module has to show on the page of an administrative unit. */
public interface UnitPanel extends Ordered {

    /** The panel for that unit on that day, or nothing. */
    Optional<Panel> panelFor(UnitId unit, LocalDate asOf);

    /** Whether it has something to show of a unit that is none any more, as of its last day. */
    default boolean ofEnded() {
        return false;
    }
}
