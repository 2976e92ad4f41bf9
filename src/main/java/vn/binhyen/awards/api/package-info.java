/** Titles over REST. */
@NullMarked
package vn.binhyen.awards.api;

import org.jspecify.annotations.NullMarked;
