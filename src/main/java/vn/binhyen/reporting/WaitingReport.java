package vn.binhyen.reporting;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.events.Obliged;

import java.time.Instant;
import java.time.LocalDate;

/** A report that waits at a desk to be taken in. */
public record WaitingReport(
        CampaignId campaign,
        RoundId round,
        int number,
        LocalDate roundDueOn,
        Obliged obliged,
        String name,
        Instant submittedAt,
        int submissions) {}
