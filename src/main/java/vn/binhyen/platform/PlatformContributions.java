package vn.binhyen.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.MessageBundle;
import vn.binhyen.shell.spi.NavigationEntry;

import java.util.Set;

/** What the platform puts into the frame, and the threads its listeners run on. */
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

    /**
     * Few listeners at once, the others in line: unbounded threads would take every connection of
     * the pool from the pages, and a bound that makes the publisher wait could block both, since
     * the publisher still holds its own connection.
     */
    @Bean
    ThreadPoolTaskExecutor applicationTaskExecutor() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(4);
        executor.setAllowCoreThreadTimeOut(true);
        executor.setThreadNamePrefix("listener-");
        return executor;
    }
}
