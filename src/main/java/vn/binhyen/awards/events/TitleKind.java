package vn.binhyen.awards.events;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be recognised as safe in security and order. */
public enum TitleKind {
    /** A village, hamlet or urban quarter: a unit of the lowest tier. */
    RESIDENTIAL_AREA(1),
    COMMUNE(2),
    AGENCY(3),
    ENTERPRISE(4),
    SCHOOL(5);

    private final int number;

    TitleKind(int number) {
        this.number = number;
    }

    /** As files and programs write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the many rows keep it. */
    public int number() {
        return number;
    }

    /** Whether it is a unit of the territory; else it is an institution. */
    public boolean unit() {
        return this == RESIDENTIAL_AREA || this == COMMUNE;
    }

    public static Optional<TitleKind> of(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    public static TitleKind of(int number) {
        return values()[number - 1];
    }
}
