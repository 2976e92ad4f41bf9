/**
 * What reports add up to: the roll-up of a round, figures of a unit on a day also across
 * reorganisations, and figures as issued, which nothing changes afterwards.
 *
 * <p>Reads only; each sum is of reports that stand by themselves, so that nothing counts twice.
 * Start reading at {@link vn.binhyen.reporting.totals.RollUp}.
 */
@NullMarked
package vn.binhyen.reporting.totals;

import org.jspecify.annotations.NullMarked;
