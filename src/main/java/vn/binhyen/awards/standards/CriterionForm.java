package vn.binhyen.awards.standards;

/** What a criterion asks for: a yes, a share, all, at least one, or points. */
public enum CriterionForm {
    YES_NO,
    SHARE,
    FULL_COVERAGE,
    AT_LEAST_ONE,
    POINTS;

    /** Whether it is answered by how many of how many. */
    public boolean counted() {
        return this == SHARE || this == FULL_COVERAGE;
    }
}
