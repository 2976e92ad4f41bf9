/** What reporting announces. */
@NamedInterface("events")
@NullMarked
package vn.binhyen.reporting.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
