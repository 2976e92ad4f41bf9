package vn.binhyen.reporting.web;

import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.totals.Counted;
import vn.binhyen.reporting.totals.RollUp;
import vn.binhyen.reporting.totals.Total;
import vn.binhyen.shared.Refusal;

import java.util.List;

/**
 * The districts of a round with how many below them have reported; none where the tier has ended.
 */
@Component
class DistrictLines {

    static final String TIER = "district";

    private final RollUp rollUp;

    DistrictLines(RollUp rollUp) {
        this.rollUp = rollUp;
    }

    List<Total> of(RoundId round) {
        try {
            return rollUp.ofRound(round, TIER, Counted.HANDED_IN, null);
        } catch (Refusal noSuchTier) {
            return List.of();
        }
    }
}
