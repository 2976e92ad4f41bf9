package vn.binhyen.imports;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.MessageBundle;
import vn.binhyen.shell.spi.NavigationEntry;

import java.util.Set;

/** The texts of this module and its word in the navigation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportLimits.class)
class ImportConfiguration {

    @Bean
    MessageBundle importMessages() {
        return new MessageBundle("messages/imports");
    }

    @Bean
    NavigationEntry importNavigation() {
        return new NavigationEntry(
                "imports.navigation",
                "/imports",
                NavigationEntry.Section.SYSTEM,
                10,
                Set.of(Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER));
    }
}
