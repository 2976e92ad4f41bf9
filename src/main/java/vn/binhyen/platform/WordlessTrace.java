package vn.binhyen.platform;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong and where, without the words: the message of an exception may quote what somebody
 * wrote, and the log carries no text.
 */
final class WordlessTrace extends RuntimeException {

    private static final int DEPTH = 12;

    WordlessTrace(Throwable original) {
        this(original, 0);
    }

    private WordlessTrace(Throwable original, int depth) {
        super(original.getClass().getName(), causeOf(original, depth), false, true);
        setStackTrace(original.getStackTrace());
    }

    private static @Nullable Throwable causeOf(Throwable original, int depth) {
        var cause = original.getCause();
        return cause == null || depth >= DEPTH ? null : new WordlessTrace(cause, depth + 1);
    }
}
