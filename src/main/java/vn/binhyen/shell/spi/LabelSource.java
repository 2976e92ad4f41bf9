package vn.binhyen.shell.spi;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Names of things known elsewhere by id only.
 *
 * <p>Events carry no text and domain modules do not call each other; a page that holds a campaign's
 * id reads its title here.
 */
public interface LabelSource {

    /** The names of those of the ids this module knows. */
    Map<UUID, String> labelsOf(Collection<UUID> ids);
}
