package vn.binhyen.awards.commendations;

import java.util.Locale;

/** At which level a form of award is decided. */
public enum Level {
    COMMUNE,
    DISTRICT,
    PROVINCE,
    /** Above the province: proposed from here, decided elsewhere. */
    MINISTRY;

    /** As events and programs write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tier of the unit whose officers enter the decision. */
    String tier() {
        return this == MINISTRY ? PROVINCE.code() : code();
    }
}
