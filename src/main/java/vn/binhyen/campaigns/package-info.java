/**
 * Time-boxed campaigns: plan, launch, rounds with their days per tier, close.
 *
 * <p>Kinds of campaign are contributed from outside through {@link
 * vn.binhyen.campaigns.spi.CampaignKind}; the core never names one.
 */
@ApplicationModule(
        displayName = "Campaigns",
        allowedDependencies = {
            "shared",
            "shell :: spi",
            "platform",
            "platform :: events",
            "platform :: spi",
            "access",
            "territory",
            "territory :: events",
            "documents",
            "documents :: templates",
            "documents :: events",
            "indicators"
        })
@NullMarked
package vn.binhyen.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
