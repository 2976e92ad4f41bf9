package vn.binhyen.awards.commendations;

/** On what occasion is commended. */
public enum Occasion {
    /** For the work of a year (thường xuyên). */
    YEARLY,
    /** For a campaign (chuyên đề). */
    THEMATIC,
    /** For a single achievement (đột xuất). */
    AD_HOC
}
