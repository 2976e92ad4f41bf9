package vn.binhyen.awards.standards;

/** The steps of a yearly cycle, in their order. */
public enum Step {
    REGISTER,
    ASSESS,
    VOTE,
    APPRAISE,
    DECIDE
}
