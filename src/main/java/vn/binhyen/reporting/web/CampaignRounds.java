package vn.binhyen.reporting.web;

import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.spi.CampaignPanel;
import vn.binhyen.reporting.board.RoundBoard;
import vn.binhyen.shell.spi.Panel;

import java.util.Map;
import java.util.Optional;

/** The rounds of a campaign on its page: how many have reported, and the ways to board and sums. */
@Component
class CampaignRounds implements CampaignPanel {

    private final RoundBoard board;

    CampaignRounds(RoundBoard board) {
        this.board = board;
    }

    @Override
    public Optional<Panel> panelFor(CampaignId campaign) {
        var rounds = board.rounds(campaign);
        return rounds.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel(
                                "reporting/panels :: rounds",
                                Map.of("campaign", campaign, "rounds", rounds)));
    }

    @Override
    public int getOrder() {
        return 10;
    }
}
