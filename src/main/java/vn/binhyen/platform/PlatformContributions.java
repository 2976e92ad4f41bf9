package vn.binhyen.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.MessageBundle;
import vn.binhyen.shell.spi.NavigationEntry;

import java.util.Set;

/** What the platform puts into the frame. */
@Configuration(proxyBeanMethods = false)
class PlatformContributions {

    @Bean
    MessageBundle platformMessages() {
        return new MessageBundle("messages/platform");
    }

    @Bean
    NavigationEntry jobsEntry() {
        return new NavigationEntry(
                "platform.navigation.jobs",
                "/jobs",
                NavigationEntry.Section.SYSTEM,
                80,
                Set.of(Roles.PLANNER));
    }

    @Bean
    NavigationEntry publicationsEntry() {
        return new NavigationEntry(
                "platform.navigation.publications",
                "/admin/publications",
                NavigationEntry.Section.SYSTEM,
                81,
                Set.of(Roles.ADMINISTRATOR));
    }
}
