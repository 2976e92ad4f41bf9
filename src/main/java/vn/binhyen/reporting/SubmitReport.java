package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.events.RoundId;

import java.util.UUID;

/**
 * Hand a report in.
 *
 * @param explained whether jumps against the last round must carry a note; the form asks for them,
 *     programs need not give them
 * @param key key of the call, so that its repetition answers the same; or null
 */
public record SubmitReport(
        RoundId round,
        UUID obliged,
        SignedPaper paper,
        boolean explained,
        @Nullable Long version,
        @Nullable String key) {}
