package vn.binhyen.awards.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.binhyen.access.spi.SecretPages;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.MessageBundle;
import vn.binhyen.shell.spi.NavigationEntry;

import java.util.Set;

/** What recognition puts into the frame. */
@Configuration(proxyBeanMethods = false)
class RecognitionConfiguration {

    @Bean
    MessageBundle recognitionMessages() {
        return new MessageBundle("messages/recognition");
    }

    @Bean
    MessageBundle recognitionLinkMessages() {
        return new MessageBundle("messages/recognition-links");
    }

    @Bean
    SecretPages recognitionForms() {
        return new SecretPages(RecognitionFormController.PATH + "/**");
    }

    @Bean
    NavigationEntry recognitionEntry() {
        return new NavigationEntry(
                "recognition.navigation",
                "/recognition",
                NavigationEntry.Section.WORK,
                58,
                Set.of(Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER));
    }
}
