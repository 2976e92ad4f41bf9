package vn.binhyen.reporting.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.MessageBundle;
import vn.binhyen.shell.spi.NavigationEntry;
import vn.binhyen.shell.spi.NavigationEntry.Section;

import java.util.Set;

/** The words and the navigation of reporting's pages. */
@Configuration(proxyBeanMethods = false)
class ReportingContributions {

    @Bean
    MessageBundle reportingPagesMessages() {
        return new MessageBundle("messages/reporting-pages");
    }

    @Bean
    NavigationEntry reportsEntry() {
        return new NavigationEntry(
                "reporting.navigation.reports",
                "/reports",
                Section.WORK,
                20,
                Set.of(Roles.REPORTER),
                Set.of("/rounds/{round}/reports/**"));
    }

    @Bean
    NavigationEntry deskEntry() {
        return new NavigationEntry(
                "reporting.navigation.desk",
                "/desk",
                Section.WORK,
                30,
                Set.of(Roles.REVIEWER, Roles.PLANNER));
    }

    @Bean
    NavigationEntry figuresEntry() {
        return new NavigationEntry(
                "reporting.navigation.figures",
                "/figures",
                Section.WORK,
                50,
                Set.of(Roles.PLANNER, Roles.REVIEWER, Roles.VIEWER));
    }
}
