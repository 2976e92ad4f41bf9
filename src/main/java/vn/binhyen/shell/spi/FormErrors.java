package vn.binhyen.shell.spi;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is wrong with a form, for {@code shell/widgets :: errors} on top and {@code :: field} at
 * each field; put it into the model as {@code errors}.
 */
public record FormErrors(List<Entry> entries) {

    public FormErrors {
        entries = List.copyOf(entries);
    }

    /** Nothing is wrong. */
    public static FormErrors none() {
        return new FormErrors(List.of());
    }

    /**
     * One thing that is wrong.
     *
     * @param field name (and id) of the field, or null when it is about the whole form
     * @param message what to enter instead, in the user's language
     */
    public record Entry(@Nullable String field, String message) {}

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The message at that field, or null. */
    public @Nullable String at(String field) {
        return entries.stream()
                .filter(entry -> field.equals(entry.field()))
                .map(Entry::message)
                .findFirst()
                .orElse(null);
    }
}
