/** What happens to models, as told to others. */
@NamedInterface("events")
@NullMarked
package vn.binhyen.communitymodels.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
