/** What organisation announces. */
@NamedInterface("events")
@NullMarked
package vn.binhyen.organisation.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
