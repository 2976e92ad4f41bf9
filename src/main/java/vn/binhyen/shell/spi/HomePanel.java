package vn.binhyen.shell.spi;

import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;

import java.time.ZonedDateTime;
import java.util.Optional;

/** A card at the right of the home queue, such as "campaigns running". */
public interface HomePanel extends Ordered {

    /** The panel for the post that is signed in, or nothing. */
    Optional<Panel> panelFor(Authentication officer, ZonedDateTime now);
}
