package vn.binhyen.organisation.bulk;

/** What can be changed of many bodies at once. */
public enum BulkField {
    /** The office that heads a committee. */
    HEAD,
    /** Sets handed out, from a day on. */
    EQUIPMENT,
    /** Đồng a month for each body, from a day on. */
    ALLOWANCE,
    /** The quality in a year, by a decision; the day is any of that year. */
    GRADE,
    /** Consolidated on a day, by a decision. */
    CONSOLIDATION
}
