/**
 * What pledges add up to, by unit, by day and against the households of that day; what is behind,
 * and what other modules are told of it.
 *
 * <p>Reads only. Turns and distinct ones are never added. Start reading at {@link
 * vn.binhyen.pledges.progress.PledgeSummary}.
 */
@NullMarked
package vn.binhyen.pledges.progress;

import org.jspecify.annotations.NullMarked;
