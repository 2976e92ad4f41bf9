package vn.binhyen.platform;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Long work as its owner sees it: how far it is, how it ended, what came of it.
 *
 * @param state {@code queued}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param step what it is at, as a code of its kind
 * @param total what there is to do in all; 0 as long as nobody knows
 * @param owner the sign-in name of who submitted it
 * @param reasonKey message key of why it failed, with its arguments
 */
public record JobView(
        UUID id,
        String kind,
        String state,
        @Nullable String step,
        long done,
        long total,
        String owner,
        Map<String, String> parameters,
        Map<String, String> result,
        @Nullable String reasonKey,
        List<String> reasonArguments,
        boolean cancelAsked,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** Whether nothing more will happen to it. */
    public boolean ended() {
        return endedAt != null;
    }

    /** How much is done, 0 to 100. */
    public int percent() {
        if (total > 0) {
            return (int) Math.min(100, done * 100 / total);
        }
        return state.equals("done") ? 100 : 0;
    }
}
