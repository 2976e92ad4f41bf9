package vn.binhyen.awards.standards;

/** What the system itself knows that speaks for or against a criterion; a person decides. */
public enum Evidence {
    /** Recognised residential areas among all of the commune. */
    AREAS_RECOGNISED,
    /** Registered areas and institutions among all of the commune. */
    ALL_REGISTERED,
    /** Self-managed models at work in the unit, or that the institution owns. */
    WORKING_MODELS,
    /** The object has itself registered for the title of the year. */
    REGISTERED,
    /** Households that registered pledges among those of the unit. */
    HOUSEHOLDS_PLEDGED,
    /** What an institution and its people pledged. */
    INSTITUTION_PLEDGED,
    /** Reports of the year that came in time among those owed. */
    REPORTS_IN_TIME
}
