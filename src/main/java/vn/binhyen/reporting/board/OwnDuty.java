package vn.binhyen.reporting.board;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.rounds.ObligationState;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A report a post owes and may write now. */
public record OwnDuty(
        CampaignId campaign,
        RoundId round,
        int number,
        LocalDate roundDueOn,
        UUID obliged,
        String name,
        ObligationState state,
        boolean hasDraft,
        LocalDate dueOn,
        Instant dueAt) {}
