/** What awards announces. */
@NamedInterface("events")
@NullMarked
package vn.binhyen.awards.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
