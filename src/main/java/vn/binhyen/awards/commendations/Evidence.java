package vn.binhyen.awards.commendations;

import java.util.List;

/**
 * A fact that speaks for a collective, and the page that shows it.
 *
 * @param facts numbers and days of its message {@code commendations.evidence.<kind>}
 */
public record Evidence(Kind kind, List<Object> facts, String href) {

    public Evidence {
        facts = List.copyOf(facts);
    }

    /** What awards knows or has heard. */
    public enum Kind {
        /** The title of the year, and for how many years running. */
        TITLE,
        /** The grade of its movement, excellent or good. */
        EXCELLENT,
        GOOD,
        /** The grade of a body's own work, excellent or good. */
        BODY_EXCELLENT,
        BODY_GOOD,
        /** All reports of the year came in time. */
        REPORTS,
        /** All rounds of the campaign were reported in time. */
        CAMPAIGN,
        /** It pledged good deeds: turns in the drives of the year. */
        PLEDGED,
        /** One of its models was named an advanced example. */
        EXAMPLE
    }
}
