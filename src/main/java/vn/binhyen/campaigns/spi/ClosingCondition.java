package vn.binhyen.campaigns.spi;

import vn.binhyen.campaigns.events.CampaignId;

import java.util.List;

/** What stands against closing a campaign, asked of the modules to the right. */
public interface ClosingCondition {

    /** Message keys of what is still open; none when the campaign may be closed. */
    List<Obstacle> obstacles(CampaignId campaign);

    /**
     * Whether it is only about rounds being frozen, which not every kind of campaign asks for; such
     * a condition is heard where {@link CampaignKind#closesOnlyFrozen} holds.
     */
    default boolean wantsRoundsFrozen() {
        return false;
    }

    /** One thing still open. */
    record Obstacle(String key, List<Object> arguments) {}
}
