package vn.binhyen.organisation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.MessageBundle;
import vn.binhyen.shell.spi.NavigationEntry;

import java.util.Set;

/** What organisation puts into the frame. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

    @Bean
    MessageBundle organisationMessages() {
        return new MessageBundle("messages/organisation");
    }

    @Bean
    NavigationEntry bodiesEntry() {
        return new NavigationEntry(
                "organisation.navigation",
                "/organisation",
                NavigationEntry.Section.WORK,
                55,
                Set.of(Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER),
                Set.of("/bodies/**", "/institutions/**"));
    }
}
