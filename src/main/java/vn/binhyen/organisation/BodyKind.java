package vn.binhyen.organisation;

import java.util.Set;

/** The kinds of bodies the code speaks of; their names stand in the catalogue. */
final class BodyKind {

    static final String STEERING_COMMITTEE = "steering_committee";
    static final String PROTECTION_TEAM = "protection_team";
    static final String HOUSEHOLD_GROUP = "household_group";
    static final String NEIGHBOURHOOD_GUARD = "neighbourhood_guard";
    static final String GUARD_FORCE = "guard_force";
    static final String MEMBER_BODY = "member_body";

    /** Kinds whose types are told apart in every total. */
    static final Set<String> BY_TYPE =
            Set.of(STEERING_COMMITTEE, PROTECTION_TEAM, NEIGHBOURHOOD_GUARD);

    /** Kinds that work in the residential areas themselves. */
    static final Set<String> OF_AREAS = Set.of(PROTECTION_TEAM, HOUSEHOLD_GROUP);

    private BodyKind() {}
}
