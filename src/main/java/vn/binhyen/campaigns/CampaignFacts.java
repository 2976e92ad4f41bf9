package vn.binhyen.campaigns;

import vn.binhyen.shared.DatePeriod;

import java.util.List;

/**
 * What a campaign is about: its title, aim, window and legal basis.
 *
 * @param recordedAfterwards a campaign of the past that is entered later
 */
public record CampaignFacts(
        String title,
        String aim,
        DatePeriod window,
        List<BasisLine> basis,
        boolean recordedAfterwards) {}
