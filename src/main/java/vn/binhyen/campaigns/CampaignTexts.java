package vn.binhyen.campaigns;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.MessageBundle;
import vn.binhyen.shell.spi.NavigationEntry;

import java.util.Set;

/** The texts of this module and its words in the navigation. */
@Configuration(proxyBeanMethods = false)
class CampaignTexts {

    @Bean
    MessageBundle campaignMessages() {
        return new MessageBundle("messages/campaigns");
    }

    @Bean
    NavigationEntry campaignNavigation() {
        return new NavigationEntry(
                "campaigns.navigation",
                "/campaigns",
                NavigationEntry.Section.WORK,
                20,
                Set.of(Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER),
                Set.of("/rounds/**"));
    }

    @Bean
    NavigationEntry reportingLineNavigation() {
        return new NavigationEntry(
                "campaigns.lines.navigation",
                "/reporting-lines",
                NavigationEntry.Section.SYSTEM,
                40,
                Set.of(Roles.PLANNER));
    }
}
