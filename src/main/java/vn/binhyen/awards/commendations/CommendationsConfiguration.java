package vn.binhyen.awards.commendations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.MessageBundle;
import vn.binhyen.shell.spi.NavigationEntry;

import java.util.Set;

/** What commendations put into the frame. */
@Configuration(proxyBeanMethods = false)
class CommendationsConfiguration {

    @Bean
    MessageBundle commendationMessages() {
        return new MessageBundle("messages/commendations");
    }

    @Bean
    NavigationEntry commendationsEntry() {
        return new NavigationEntry(
                "commendations.navigation",
                "/commendations",
                NavigationEntry.Section.WORK,
                60,
                Set.of(Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER));
    }
}
