package vn.binhyen.reporting;

import vn.binhyen.reporting.forms.CellProblem;
import vn.binhyen.reporting.rounds.ObligationState;

import java.time.Instant;
import java.util.List;

/**
 * A draft has been kept.
 *
 * @param state a draft, or still returned where the desk asked for a correction
 * @param receipt what the officer may hold against us
 * @param problems cells that were typed wrongly and so not kept, or contradict each other
 */
public record KeptReport(
        ObligationState state,
        long version,
        Instant savedAt,
        String receipt,
        int filled,
        List<CellProblem> problems) {}
