package vn.binhyen.awards.commendations;

import java.util.List;

/**
 * A collective on a list as the page shows it.
 *
 * @param history what it was given before, the latest first
 * @param alsoOn other lists under way that propose it for the same achievement
 */
public record NomineeView(
        Nominee nominee,
        List<Evidence> evidence,
        List<PastAward> history,
        List<Conflict> conflicts,
        List<CommendationId> alsoOn) {}
