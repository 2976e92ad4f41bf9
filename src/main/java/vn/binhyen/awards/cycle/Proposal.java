package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.standards.Answer;

import java.util.List;
import java.util.UUID;

/**
 * What the system knows about a criterion of an object; a person decides.
 *
 * @param key message of what is known, with its arguments
 * @param answer what it would be; null where it only speaks for or against
 * @param atLeast the number may be higher: it is what is known for certain
 * @param href page with the rows behind it
 */
public record Proposal(
        String key, List<Object> arguments, @Nullable Answer answer, boolean atLeast, String href) {

    /** The same page for every criterion: exactly the rows that were counted. */
    static String href(Cycle cycle, UUID object, String criterion) {
        return "/recognition/" + cycle.id() + "/objects/" + object + "/evidence/" + criterion;
    }

    /** Whether an answer says something else; more than what is certain is no contradiction. */
    public boolean differs(@Nullable Answer given) {
        if (answer == null || given == null || answer.equals(given)) {
            return false;
        }
        var known = answer.number();
        var said = given.number();
        return !atLeast
                || known == null
                || said == null
                || said < known
                || given.base() != null && !given.base().equals(answer.base());
    }
}
