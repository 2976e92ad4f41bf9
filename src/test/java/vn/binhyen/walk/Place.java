package vn.binhyen.walk;

import java.util.EnumSet;
import java.util.Set;

/** Where the accounts of the {@link World} have their posts. */
enum Place {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    OTHER_DISTRICT,
    OTHER_COMMUNE,
    BODY,
    OTHER_BODY;

    /** The places that reach what a route of that scope is about: the first commune, or a body. */
    static Set<Place> reaching(String scope) {
        return switch (scope) {
            case "none" -> EnumSet.allOf(Place.class);
            case "unit", "campaign", "report" -> EnumSet.of(PROVINCE, DISTRICT, COMMUNE);
            case "body" -> EnumSet.of(PROVINCE, BODY);
            case "host", "desk" -> EnumSet.of(PROVINCE, DISTRICT);
            case "province" -> EnumSet.of(PROVINCE);
            case "obliged", "own" -> EnumSet.of(COMMUNE);
            default -> throw new IllegalArgumentException("no such scope: " + scope);
        };
    }

    /** The same where the report is a body's. */
    static Set<Place> reachingBody(String scope) {
        return switch (scope) {
            case "report" -> EnumSet.of(PROVINCE, BODY);
            case "desk" -> EnumSet.of(PROVINCE);
            case "obliged" -> EnumSet.of(BODY);
            default -> throw new IllegalArgumentException("not about a report: " + scope);
        };
    }
}
