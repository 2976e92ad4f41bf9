package vn.binhyen.campaigns;

import vn.binhyen.campaigns.events.PlannedRound;

import java.util.List;

/** A round that is to be added: the day of each tier, and what to know before. */
public record AddedRoundView(PlannedRound round, List<RoundWarning> warnings) {}
