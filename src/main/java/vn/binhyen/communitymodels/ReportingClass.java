package vn.binhyen.communitymodels;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/**
 * The one class under which a model is counted, so that the classes add up: religious and ethnic
 * areas first, else its level.
 */
public enum ReportingClass {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    RELIGIOUS_ETHNIC;

    private static final Set<String> OF_ITS_OWN = Set.of("religious", "ethnic_minority");

    public static ReportingClass of(String level, Collection<String> areaTypes) {
        return areaTypes.stream().anyMatch(OF_ITS_OWN::contains) ? RELIGIOUS_ETHNIC : ofCode(level);
    }

    static ReportingClass ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** As files and programs write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
