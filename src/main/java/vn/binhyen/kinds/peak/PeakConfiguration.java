package vn.binhyen.kinds.peak;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.binhyen.shell.spi.MessageBundle;

/** Brings the texts of the peak. */
@Configuration(proxyBeanMethods = false)
class PeakConfiguration {

    @Bean
    MessageBundle peakTexts() {
        return new MessageBundle("messages/peak");
    }
}
