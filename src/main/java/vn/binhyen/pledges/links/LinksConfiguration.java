package vn.binhyen.pledges.links;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.binhyen.access.spi.SecretPages;
import vn.binhyen.shell.spi.MessageBundle;

/** What the links of institutions ask of the house: texts, and pages that a secret opens. */
@Configuration(proxyBeanMethods = false)
class LinksConfiguration {

    @Bean
    MessageBundle pledgeLinkMessages() {
        return new MessageBundle("messages/pledge-links");
    }

    @Bean
    SecretPages pledgeForms() {
        return new SecretPages("/pledge-forms/**");
    }
}
