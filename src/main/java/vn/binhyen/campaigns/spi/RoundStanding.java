package vn.binhyen.campaigns.spi;

import vn.binhyen.campaigns.events.RoundId;

/** Says how far a round has come, which campaigns does not keep itself. */
public interface RoundStanding {

    /** Whether the figures of the round are final as issued. */
    boolean isFrozen(RoundId round);
}
