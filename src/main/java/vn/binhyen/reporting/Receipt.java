package vn.binhyen.reporting;

import java.time.Instant;

/** A report has reached the desk: the number to quote and the moment. */
public record Receipt(String receipt, Instant submittedAt, boolean inTime, long version) {}
