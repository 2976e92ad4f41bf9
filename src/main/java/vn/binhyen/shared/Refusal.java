package vn.binhyen.shared;

import org.jspecify.annotations.Nullable;

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

    public Refusal(String key, Object... arguments) {
        this(key, null, arguments, true);
    }

    private Refusal(String key, @Nullable String field, Object[] arguments, boolean own) {
        super(key, null, false, own);
        this.key = key;
        this.field = field;
        this.arguments = arguments;
    }

    /** A refusal about one field of a form, file or request. */
    public static Refusal of(String field, String key, Object... arguments) {
        return new Refusal(key, field, arguments, true);
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

    public @Nullable String field() {
        return field;
    }
}
