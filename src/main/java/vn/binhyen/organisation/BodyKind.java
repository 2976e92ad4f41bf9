package vn.binhyen.organisation;

import java.util.Set;

/** The kinds of bodies the code speaks of; their names stand in the catalogue. */
public final class BodyKind {

    public static final String STEERING_COMMITTEE = "steering_committee";
    public static final String PROTECTION_TEAM = "protection_team";
    public static final String HOUSEHOLD_GROUP = "household_group";
    public static final String NEIGHBOURHOOD_GUARD = "neighbourhood_guard";
    public static final String GUARD_FORCE = "guard_force";
    public static final String MEMBER_BODY = "member_body";

    /** Kinds whose types are told apart in every total. */
    public static final Set<String> BY_TYPE =
            Set.of(STEERING_COMMITTEE, PROTECTION_TEAM, NEIGHBOURHOOD_GUARD);

    /** Kinds that work in the residential areas themselves. */
    public static final Set<String> OF_AREAS = Set.of(PROTECTION_TEAM, HOUSEHOLD_GROUP);

    private BodyKind() {}
}
