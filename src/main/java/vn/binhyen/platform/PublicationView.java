package vn.binhyen.platform;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * One event on its way to one listener, as the operator sees it: without what the event says.
 *
 * @param listener the listener's id, e.g. {@code reporting.rounds.launched}
 * @param event the event's simple name
 * @param failed whether it may be sent again; else it is still under way
 */
public record PublicationView(
        UUID id,
        String listener,
        String event,
        boolean failed,
        int attempts,
        Instant publishedAt,
        @Nullable Instant resentAt) {

    /** Whether the house has stopped trying by itself. */
    public boolean givenUp() {
        return failed && attempts >= Publications.ATTEMPTS;
    }
}
