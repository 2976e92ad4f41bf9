package vn.binhyen.indicators;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.MessageBundle;
import vn.binhyen.shell.spi.NavigationEntry;

import java.util.Set;

/** The texts of this module and its word in the navigation. */
@Configuration(proxyBeanMethods = false)
class IndicatorTexts {

    @Bean
    MessageBundle indicatorMessages() {
        return new MessageBundle("messages/indicators");
    }

    @Bean
    NavigationEntry indicatorNavigation() {
        return new NavigationEntry(
                "indicators.navigation",
                "/indicators",
                NavigationEntry.Section.WORK,
                70,
                Set.of(Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER));
    }
}
