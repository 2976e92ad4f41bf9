package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Refusal;

import java.util.List;

/**
 * What speaks against deciding a list: whom it is about, why, and the way out are said by its
 * message.
 *
 * @param collective null where it is about the whole list
 */
public record Conflict(Kind kind, @Nullable Collective collective, List<Object> facts) {

    public Conflict {
        facts = List.copyOf(facts);
    }

    static Conflict of(Kind kind, @Nullable Collective collective, Object... facts) {
        return new Conflict(kind, collective, List.of(facts));
    }

    /** The message that says it. */
    public String key() {
        return "commendations.conflict." + kind;
    }

    public Refusal refusal() {
        return new Refusal(key(), facts.toArray());
    }

    /** What it can be. */
    public enum Kind {
        /** Another form was given for the same achievement. */
        REWARDED_ALREADY,
        TITLE_REVOKED,
        TITLE_REFUSED,
        /** The unit, body or institution no longer exists. */
        ENDED,
        /** Its own chair would decide. */
        BY_ITSELF,
        /** The standard of the year does not recognise such an institution. */
        EXCLUDED,
        OVER_QUOTA,
        PEOPLE_OVER_QUOTA
    }
}
