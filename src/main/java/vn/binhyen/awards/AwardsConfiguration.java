package vn.binhyen.awards;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.binhyen.shell.spi.MessageBundle;

/** What awards puts into the frame. */
@Configuration(proxyBeanMethods = false)
class AwardsConfiguration {

    @Bean
    MessageBundle awardsMessages() {
        return new MessageBundle("messages/awards");
    }
}
