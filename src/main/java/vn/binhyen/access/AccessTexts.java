package vn.binhyen.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.binhyen.shell.spi.MessageBundle;

/** The texts of this module. */
@Configuration(proxyBeanMethods = false)
class AccessTexts {

    @Bean
    MessageBundle accessMessages() {
        return new MessageBundle("messages/access");
    }
}
