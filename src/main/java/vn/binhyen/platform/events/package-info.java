/** What the platform announces. */
@NamedInterface("events")
@NullMarked
package vn.binhyen.platform.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
