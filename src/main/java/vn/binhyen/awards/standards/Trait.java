package vn.binhyen.awards.standards;

import vn.binhyen.awards.events.TitleKind;

import java.util.List;

/** What an institution is that may keep it out of a standard. */
public enum Trait {
    ARMED_FORCES,
    MICRO_ENTERPRISE,
    SMALL_ENTERPRISE,
    PRIMARY_SCHOOL,
    KINDERGARTEN,
    NURSERY;

    /** Those that can be of an object of that kind. */
    public static List<Trait> of(TitleKind kind) {
        return switch (kind) {
            case RESIDENTIAL_AREA, COMMUNE -> List.of();
            case AGENCY -> List.of(ARMED_FORCES);
            case ENTERPRISE -> List.of(ARMED_FORCES, MICRO_ENTERPRISE, SMALL_ENTERPRISE);
            case SCHOOL -> List.of(PRIMARY_SCHOOL, KINDERGARTEN, NURSERY);
        };
    }
}
