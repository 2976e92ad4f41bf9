package vn.binhyen.reporting;

import java.time.Instant;
import java.util.List;

/** What the desk asked to be corrected, and why. */
public record CorrectionRequest(String reason, List<String> cells, Instant returnedAt) {}
