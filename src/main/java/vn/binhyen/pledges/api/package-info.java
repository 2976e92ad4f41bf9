/** Pledge drives over REST. */
@NullMarked
package vn.binhyen.pledges.api;

import org.jspecify.annotations.NullMarked;
