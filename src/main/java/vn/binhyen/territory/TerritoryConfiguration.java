package vn.binhyen.territory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.MessageBundle;
import vn.binhyen.shell.spi.NavigationEntry;

import java.util.Set;

/** What territory puts into the frame. */
@Configuration(proxyBeanMethods = false)
class TerritoryConfiguration {

    @Bean
    MessageBundle territoryMessages() {
        return new MessageBundle("messages/territory");
    }

    @Bean
    MessageBundle reorganisationMessages() {
        return new MessageBundle("messages/reorganisations");
    }

    @Bean
    NavigationEntry unitsEntry() {
        return new NavigationEntry(
                "territory.navigation",
                "/units",
                NavigationEntry.Section.WORK,
                50,
                Set.of(Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER),
                Set.of("/reorganisations/**"));
    }

    /** Names no role: the administrator, who sees every entry, is the only one to see it. */
    @Bean
    NavigationEntry tiersEntry() {
        return new NavigationEntry(
                "territory.tiers.title",
                "/units/tiers",
                NavigationEntry.Section.SYSTEM,
                60,
                Set.of());
    }
}
