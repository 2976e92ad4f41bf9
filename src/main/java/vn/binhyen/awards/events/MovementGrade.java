package vn.binhyen.awards.events;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a year's movement is graded (decision 510/QĐ-BCA-V05). No part of the title. */
public enum MovementGrade {
    EXCELLENT(1),
    GOOD(2),
    AVERAGE(3),
    WEAK(4);

    private final int number;

    MovementGrade(int number) {
        this.number = number;
    }

    /** As files and programs write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As rows keep it: the best first. */
    public int number() {
        return number;
    }

    public static Optional<MovementGrade> of(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    public static MovementGrade of(int number) {
        return values()[number - 1];
    }
}
