package vn.binhyen.awards.commendations;

/**
 * A collective on a list, and what for.
 *
 * @param code of the unit or institution; empty for a body
 * @param place where it lies; empty where that says nothing
 */
public record Nominee(
        Collective collective, Achievement achievement, String code, String name, String place) {}
