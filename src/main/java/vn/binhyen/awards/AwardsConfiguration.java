package vn.binhyen.awards;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.MessageBundle;
import vn.binhyen.shell.spi.NavigationEntry;

import java.util.Set;

/** What awards puts into the frame. */
@Configuration(proxyBeanMethods = false)
class AwardsConfiguration {

    @Bean
    MessageBundle awardsMessages() {
        return new MessageBundle("messages/awards");
    }

    @Bean
    NavigationEntry titlesEntry() {
        return new NavigationEntry(
                "awards.navigation",
                "/titles",
                NavigationEntry.Section.WORK,
                59,
                Set.of(Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER),
                Set.of("/marks/**"));
    }
}
