package vn.binhyen.shared;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The domain's "no": a message key with its arguments, and the field it is about where there is
 * one.
 *
 * <p>The caller reads the text of the key in the user's language; the exception itself carries
 * none.
 */
public class Refusal extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;
    private final @Nullable String field;
    private final transient List<Refusal> others;

    public Refusal(String key, Object... arguments) {
        this(key, null, arguments, List.of());
    }

    private Refusal(String key, @Nullable String field, Object[] arguments, List<Refusal> others) {
        super(key, null, false, true);
        this.key = key;
        this.field = field;
        this.arguments = arguments;
        this.others = others;
    }

    /** A refusal about one field of a form, file or request. */
    public static Refusal of(String field, String key, Object... arguments) {
        return new Refusal(key, field, arguments, List.of());
    }

    /** Refuses with all of them at once, so that nobody mends one field at a time. */
    public static void ifAny(List<Refusal> found) {
        if (!found.isEmpty()) {
            var first = found.getFirst();
            throw new Refusal(
                    first.key,
                    first.field,
                    first.arguments,
                    List.copyOf(found.subList(1, found.size())));
        }
    }

    /** Refuses unless the claim holds. */
    public static void unless(boolean holds, String key, Object... arguments) {
        if (!holds) {
            throw new Refusal(key, arguments);
        }
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    /** What was refused together with this. */
    public List<Refusal> others() {
        return others;
    }

    public @Nullable String field() {
        return field;
    }
}
