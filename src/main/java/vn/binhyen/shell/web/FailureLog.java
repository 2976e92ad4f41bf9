package vn.binhyen.shell.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * Keeps what nobody foresaw, under a number the user can read out.
 *
 * <p>Types and places only: the message of a database or parser exception quotes what somebody
 * typed, and the log carries no text.
 */
@Component
class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    /** Without 0/O and 1/I, which are misheard. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int DEPTH = 12;

    private final SecureRandom random = new SecureRandom();

    String referenceFor(Throwable thrown) {
        var reference =
                random.ints(8, 0, LETTERS.length())
                        .mapToObj(LETTERS::charAt)
                        .map(String::valueOf)
                        .collect(Collectors.joining());
        LOG.error("failure {}", reference, new Silent(thrown, 0));
        return reference;
    }

    /** The same trace without the words. */
    private static final class Silent extends RuntimeException {

        Silent(Throwable original, int depth) {
            super(original.getClass().getName(), causeOf(original, depth));
            setStackTrace(original.getStackTrace());
        }

        private static @Nullable Throwable causeOf(Throwable original, int depth) {
            var cause = original.getCause();
            return cause == null || depth >= DEPTH ? null : new Silent(cause, depth + 1);
        }
    }
}
