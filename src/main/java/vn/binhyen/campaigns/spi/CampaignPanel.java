package vn.binhyen.campaigns.spi;

import org.springframework.core.Ordered;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.shell.spi.Panel;

import java.util.Optional;

/** What a module has to show on the page of a launched campaign. */
public interface CampaignPanel extends Ordered {

    Optional<Panel> panelFor(CampaignId campaign);
}
