package vn.binhyen.notices;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;

import vn.binhyen.access.Officer;
import vn.binhyen.shell.spi.BellSource;
import vn.binhyen.shell.spi.MessageBundle;

/** The bell in the header and the words of the notices. */
@Configuration(proxyBeanMethods = false)
class NoticesContributions {

    @Bean
    MessageBundle noticesMessages() {
        return new MessageBundle("messages/notices");
    }

    @Bean
    BellSource bell(NoticeReading notices) {
        return new BellSource() {
            @Override
            public int unread(Authentication officer) {
                return notices.unread(Officer.of(officer));
            }

            @Override
            public String href() {
                return "/notices";
            }
        };
    }
}
