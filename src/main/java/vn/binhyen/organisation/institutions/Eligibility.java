package vn.binhyen.organisation.institutions;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Whether an institution can be recognised under Circular 124/2021/TT-BCA: agencies but not armed
 * forces, enterprises but not small or micro ones, schools but not primary schools, kindergartens
 * and nurseries.
 */
public enum Eligibility {
    YES,
    ARMED_FORCES,
    TOO_SMALL,
    SCHOOL_LEVEL,
    /** What decides it is not in the register. */
    NOT_KNOWN;

    private static final Set<String> SMALL = Set.of("micro", "small");
    private static final Set<String> LOW = Set.of("nursery", "kindergarten", "primary");

    static Eligibility of(
            String kind, boolean armedForces, @Nullable String size, @Nullable String schoolLevel) {
        if (armedForces) {
            return ARMED_FORCES;
        }
        return switch (kind) {
            case "enterprise" -> size == null ? NOT_KNOWN : SMALL.contains(size) ? TOO_SMALL : YES;
            case "school" ->
                    schoolLevel == null
                            ? NOT_KNOWN
                            : LOW.contains(schoolLevel) ? SCHOOL_LEVEL : YES;
            default -> YES;
        };
    }
}
