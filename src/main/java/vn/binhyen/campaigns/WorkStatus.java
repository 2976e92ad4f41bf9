package vn.binhyen.campaigns;

/** How far a work item has come. */
public enum WorkStatus {
    OPEN,
    UNDER_WAY,
    DONE
}
