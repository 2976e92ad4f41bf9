/** What campaigns announces, and the ids and small values that come with it. */
@NamedInterface("events")
@NullMarked
package vn.binhyen.campaigns.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
