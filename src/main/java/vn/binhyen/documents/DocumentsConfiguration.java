package vn.binhyen.documents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.MessageBundle;
import vn.binhyen.shell.spi.NavigationEntry;

import java.util.Set;

/** What this module contributes to the frame. */
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {

    @Bean
    MessageBundle documentsMessages() {
        return new MessageBundle("messages/documents");
    }

    @Bean
    NavigationEntry documentsNavigation() {
        return new NavigationEntry(
                "documents.navigation",
                "/documents",
                NavigationEntry.Section.WORK,
                60,
                Set.of(Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER));
    }

    @Bean
    NavigationEntry paperTemplatesNavigation() {
        return new NavigationEntry(
                "documents.templates.navigation",
                "/admin/papers",
                NavigationEntry.Section.SYSTEM,
                35,
                Set.of(Roles.PLANNER));
    }
}
