package vn.binhyen.shell.spi;

import org.springframework.context.MessageSource;

import java.time.Clock;

/** Opens the constructors of the shell's published beans to tests. */
public class ShellSpiFixtures {

    public static Formats formats(MessageSource messages, Clock clock) {
        return new Formats(messages, clock);
    }

    public static Wording wording(MessageSource messages, Clock clock) {
        return new Wording(messages, formats(messages, clock));
    }

    private ShellSpiFixtures() {}
}
