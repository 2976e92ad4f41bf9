/** What documents announces. */
@NamedInterface("events")
@NullMarked
package vn.binhyen.documents.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
