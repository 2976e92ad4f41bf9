package vn.binhyen.pledges.events;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who pledges, counted and never named. */
public enum Subject {
    COLLECTIVE(1),
    HOUSEHOLD(2),
    PERSON(3),
    INSTITUTION(4);

    private final int number;

    Subject(int number) {
        this.number = number;
    }

    /** As files and programs write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the millions of rows keep it. */
    public int number() {
        return number;
    }

    public static Optional<Subject> of(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    public static Subject of(int number) {
        return values()[number - 1];
    }
}
