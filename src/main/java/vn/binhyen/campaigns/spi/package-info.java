/** What plugs into campaigns: kinds, audiences, conditions of closing, panels of the page. */
@NamedInterface("spi")
@NullMarked
package vn.binhyen.campaigns.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
