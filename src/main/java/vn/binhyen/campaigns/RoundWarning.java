package vn.binhyen.campaigns;

import java.util.List;

/** What a planner should know before a round is added, and may mean so. */
public record RoundWarning(String key, List<Object> arguments) {

    static RoundWarning of(String key, Object... arguments) {
        return new RoundWarning("campaigns.warning." + key, List.of(arguments));
    }
}
