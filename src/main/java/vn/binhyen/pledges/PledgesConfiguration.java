package vn.binhyen.pledges;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.MessageBundle;
import vn.binhyen.shell.spi.NavigationEntry;

import java.util.Set;

/** What pledges puts into the frame. */
@Configuration(proxyBeanMethods = false)
class PledgesConfiguration {

    @Bean
    MessageBundle pledgeMessages() {
        return new MessageBundle("messages/pledges");
    }

    @Bean
    NavigationEntry drivesEntry() {
        return new NavigationEntry(
                "pledges.navigation",
                "/pledges",
                NavigationEntry.Section.WORK,
                58,
                Set.of(Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER));
    }
}
