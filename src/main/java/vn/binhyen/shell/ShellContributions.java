package vn.binhyen.shell;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.MessageBundle;
import vn.binhyen.shell.spi.NavigationEntry;

import java.util.Set;

/** What the shell puts into its own frame. */
@Configuration(proxyBeanMethods = false)
class ShellContributions {

    @Bean
    MessageBundle shellMessages() {
        return new MessageBundle("messages/shell");
    }

    /** Jobs and reports of an officer who has no word for them are among what waits at home. */
    @Bean
    NavigationEntry homeEntry() {
        return new NavigationEntry(
                "shell.navigation.home",
                "/",
                NavigationEntry.Section.WORK,
                0,
                Set.of(Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER),
                Set.of("/jobs", "/jobs/*", "/reports"));
    }

    @Bean
    NavigationEntry moduleDocumentsEntry() {
        return new NavigationEntry(
                "shell.navigation.modules",
                "/admin/modules",
                NavigationEntry.Section.SYSTEM,
                900,
                Set.of(Roles.PLANNER));
    }
}
