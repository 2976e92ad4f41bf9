package vn.binhyen.organisation.activities;

/** What a member body does in its area: attend its conferences, or urge its work. */
public enum AreaDuty {
    ATTENDS,
    URGES
}
