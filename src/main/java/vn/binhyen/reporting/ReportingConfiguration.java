package vn.binhyen.reporting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.binhyen.shell.spi.MessageBundle;

@Configuration(proxyBeanMethods = false)
class ReportingConfiguration {

    @Bean
    MessageBundle reportingMessages() {
        return new MessageBundle("messages/reporting");
    }
}
