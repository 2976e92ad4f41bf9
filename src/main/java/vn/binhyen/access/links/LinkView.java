package vn.binhyen.access.links;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A link as officers see it; its secret is not known any more.
 *
 * @param madeBy post of the account
 * @param goodUntil the last day; null while what it is for lasts
 * @param lastUsedAt to the minute; null where nobody has opened it yet
 */
public record LinkView(
        UUID id,
        UUID institution,
        String madeBy,
        OffsetDateTime madeAt,
        @Nullable LocalDate goodUntil,
        @Nullable OffsetDateTime revokedAt,
        @Nullable OffsetDateTime lastUsedAt) {

    LinkView madeBy(String post) {
        return new LinkView(id, institution, post, madeAt, goodUntil, revokedAt, lastUsedAt);
    }

    /** The link that will be taken back when one is made anew. */
    public Optional<UUID> standing() {
        return revokedAt == null ? Optional.of(id) : Optional.empty();
    }

    /** Whether it opens its form on that day. */
    public boolean live(LocalDate day) {
        return state(day) == State.LIVE;
    }

    /** What may be done with it on that day. */
    public State state(LocalDate day) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return goodUntil != null && day.isAfter(goodUntil) ? State.EXPIRED : State.LIVE;
    }

    /** Whether a link opens its form. */
    public enum State {
        LIVE,
        EXPIRED,
        REVOKED
    }
}
