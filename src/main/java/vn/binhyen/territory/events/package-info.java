/** What territory announces. */
@NamedInterface("events")
@NullMarked
package vn.binhyen.territory.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
