/** Titles, marks, cycles, standards and commendations over REST. */
@NullMarked
package vn.binhyen.awards.api;

import org.jspecify.annotations.NullMarked;
