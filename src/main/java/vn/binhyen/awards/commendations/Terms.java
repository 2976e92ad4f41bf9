package vn.binhyen.awards.commendations;

import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Refusal;

import java.util.ArrayList;

/**
 * On what terms a list is put together.
 *
 * @param quota the most collectives; null for no limit
 * @param peopleQuota the most people; null for no limit
 * @param people how many people are proposed, whose names are written outside the system
 */
public record Terms(
        AwardFormId form, @Nullable Integer quota, @Nullable Integer peopleQuota, int people)
        implements ValueObject {

    private static final int MOST = 10_000;

    public Terms {
        var wrong = new ArrayList<Refusal>();
        if (isUnsound(quota)) {
            wrong.add(Refusal.of("quota", "commendations.refusal.bad-number", MOST));
        }
        if (isUnsound(peopleQuota)) {
            wrong.add(Refusal.of("peopleQuota", "commendations.refusal.bad-number", MOST));
        }
        if (isUnsound(people)) {
            wrong.add(Refusal.of("people", "commendations.refusal.bad-number", MOST));
        }
        Refusal.ifAny(wrong);
    }

    private static boolean isUnsound(@Nullable Integer number) {
        return number != null && (number < 0 || number > MOST);
    }
}
