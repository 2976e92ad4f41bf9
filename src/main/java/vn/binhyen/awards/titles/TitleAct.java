package vn.binhyen.awards.titles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a decision said about a title. */
public enum TitleAct {
    RECOGNISED(1),
    REFUSED(2),
    /** It had been recognised, and was taken back. */
    REVOKED(3);

    private final int number;

    TitleAct(int number) {
        this.number = number;
    }

    /** As files and programs write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    int number() {
        return number;
    }

    static TitleAct of(int number) {
        return values()[number - 1];
    }

    public static Optional<TitleAct> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
