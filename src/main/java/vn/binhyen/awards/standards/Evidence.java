package vn.binhyen.awards.standards;

/** What the system itself knows that speaks for or against a criterion; a person decides. */
public enum Evidence {
    /** Recognised residential areas among all of the commune. */
    AREAS_RECOGNISED,
    /** Registered areas and institutions among all of the commune. */
    ALL_REGISTERED,
    /** Self-managed models at work in the unit. */
    WORKING_MODELS,
    /** Households that registered pledges among those of the unit. */
    HOUSEHOLDS_PLEDGED,
    /** Reports of the year that came in time among those owed. */
    REPORTS_IN_TIME
}
