package vn.binhyen.shell.web;

import org.springframework.context.support.ResourceBundleMessageSource;

import vn.binhyen.shell.spi.ShellSpiFixtures;
import vn.binhyen.shell.spi.Wording;

import java.time.Clock;
import java.time.ZonedDateTime;

/** The shell's own beans without a Spring context. */
class ShellFixtures {

    /** Friday 13/09/2024, 14:05. */
    static final Clock FRIDAY =
            Clock.fixed(
                    ZonedDateTime.parse("2024-09-13T14:05+07:00").toInstant(),
                    java.time.ZoneId.of("Asia/Ho_Chi_Minh"));

    static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/shared", "messages/shell");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static Wording wording() {
        return ShellSpiFixtures.wording(messages(), FRIDAY);
    }

    static FailureAdvice advice() {
        return new FailureAdvice(failures(), new FailureAnswers());
    }

    static FailureController failureController() {
        return new FailureController(failures(), new FailureAnswers());
    }

    private static Failures failures() {
        return new Failures(wording(), messages(), new FailureLog());
    }

    private ShellFixtures() {}
}
