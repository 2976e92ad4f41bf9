package vn.binhyen.reporting;

import java.time.Instant;

/**
 * A report has reached the desk: the number to quote and the moment.
 *
 * @param afterFreeze whether the figures of the round were issued before, so that it stands as a
 *     correction
 */
public record Receipt(
        String receipt, Instant submittedAt, boolean inTime, boolean afterFreeze, long version) {}
