package vn.binhyen.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.MessageBundle;
import vn.binhyen.shell.spi.NavigationEntry;
import vn.binhyen.shell.spi.NavigationEntry.Section;

import java.util.Set;

/** The texts of this module and its words in the navigation. */
@Configuration(proxyBeanMethods = false)
class AccessTexts {

    @Bean
    MessageBundle accessMessages() {
        return new MessageBundle("messages/access");
    }

    @Bean
    NavigationEntry accountsNavigation() {
        return new NavigationEntry(
                "access.accounts.navigation",
                "/admin/accounts",
                Section.SYSTEM,
                100,
                Set.of(Roles.ADMINISTRATOR));
    }

    @Bean
    NavigationEntry auditNavigation() {
        return new NavigationEntry(
                "access.audit.navigation",
                "/admin/audit",
                Section.SYSTEM,
                900,
                Set.of(Roles.ADMINISTRATOR));
    }
}
