package vn.binhyen.communitymodels;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.MessageBundle;
import vn.binhyen.shell.spi.NavigationEntry;

import java.util.Set;

/** What the models put into the frame. */
@Configuration(proxyBeanMethods = false)
class ModelsConfiguration {

    @Bean
    MessageBundle communityModelMessages() {
        return new MessageBundle("messages/communitymodels");
    }

    @Bean
    NavigationEntry modelsEntry() {
        return new NavigationEntry(
                "communitymodels.navigation",
                "/models",
                NavigationEntry.Section.WORK,
                57,
                Set.of(Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER));
    }
}
