package vn.binhyen.awards.standards;

/** What an institution is that may keep it out of a standard. */
public enum Trait {
    ARMED_FORCES,
    MICRO_ENTERPRISE,
    SMALL_ENTERPRISE,
    PRIMARY_SCHOOL,
    KINDERGARTEN,
    NURSERY
}
