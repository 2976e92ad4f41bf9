package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.standards.Answer;

import java.util.List;

/**
 * What the system knows about a criterion of an object; a person decides.
 *
 * @param key message of what is known, with its arguments
 * @param answer what it would be; null where it only speaks for or against
 * @param href page with the rows behind it
 */
public record Proposal(String key, List<Object> arguments, @Nullable Answer answer, String href) {

    /** Whether an answer says something else. */
    public boolean differs(@Nullable Answer given) {
        return answer != null && given != null && !answer.equals(given);
    }
}
