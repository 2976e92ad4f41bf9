package vn.binhyen.campaigns;

import java.util.List;

/** What a new campaign begins with, before anything is kept. */
public record CampaignProposal(CampaignFacts facts, List<WorkItemDraft> workItems) {}
