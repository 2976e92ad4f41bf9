/** What pledges announces. */
@NamedInterface("events")
@NullMarked
package vn.binhyen.pledges.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
