package vn.binhyen.campaigns;

import org.springframework.data.repository.Repository;

import vn.binhyen.campaigns.events.CampaignId;

import java.util.Optional;

/** All campaigns, from the first draft on. */
interface Campaigns extends Repository<Campaign, CampaignId> {

    Campaign save(Campaign campaign);

    Optional<Campaign> findById(CampaignId id);

    void deleteById(CampaignId id);
}
