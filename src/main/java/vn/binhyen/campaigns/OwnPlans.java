package vn.binhyen.campaigns;

import org.springframework.data.repository.Repository;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.shared.BodyId;

import java.util.Optional;

/** The own plans of all member bodies. */
interface OwnPlans extends Repository<OwnPlan, OwnPlanId> {

    OwnPlan save(OwnPlan plan);

    Optional<OwnPlan> findByCampaignAndBody(CampaignId campaign, BodyId body);
}
