package vn.binhyen.reporting;

import java.time.Instant;
import java.util.List;

/**
 * A draft has been kept.
 *
 * @param receipt what the officer may hold against us
 * @param problems cells that were typed wrongly and so not kept, or contradict each other
 */
public record KeptReport(
        long version, Instant savedAt, String receipt, int filled, List<CellProblem> problems) {}
