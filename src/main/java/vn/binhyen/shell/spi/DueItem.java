package vn.binhyen.shell.spi;

import org.jspecify.annotations.Nullable;

import java.time.ZonedDateTime;

/**
 * One task of the home queue: what, for whom, until when, and the page that does it.
 *
 * @param title what is to be done, in the user's language
 * @param detail one line of facts below it
 * @param status message-key suffix of the state shown as a chip ({@code draft}, {@code sent} …), or
 *     null
 * @param dueAt the moment it is due; null when it only waits
 * @param action message key of the verb on its button
 */
public record DueItem(
        Kind kind,
        String title,
        String detail,
        @Nullable String status,
        @Nullable ZonedDateTime dueAt,
        String href,
        String action) {

    /** Where it stands: own duties are sorted by their day, the others wait for this post. */
    public enum Kind {
        TO_DO,
        TO_TAKE_IN,
        TO_CORRECT
    }
}
