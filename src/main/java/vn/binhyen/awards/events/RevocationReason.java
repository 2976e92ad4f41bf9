package vn.binhyen.awards.events;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a title was taken back: from a fixed list, without a word on what happened. */
public enum RevocationReason {
    /** The file that led to the title was not true. */
    FALSE_RECORDS(1),
    /** One of the events the standard excludes came to light for the year. */
    EXCLUDING_EVENT(2),
    /** A criterion turned out not to have been met. */
    CRITERION_NOT_MET(3),
    /** The wrong authority had decided. */
    NO_AUTHORITY(4),
    /** The decision was drawn up wrongly. */
    CLERICAL_ERROR(5);

    private final int number;

    RevocationReason(int number) {
        this.number = number;
    }

    /** As files and programs write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As rows keep it. */
    public int number() {
        return number;
    }

    public static Optional<RevocationReason> of(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    public static RevocationReason of(int number) {
        return values()[number - 1];
    }
}
