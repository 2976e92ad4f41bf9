package vn.binhyen.awards.cycle;

/** Why a sensitive criterion is not met: from a fixed list, without a word on what happened. */
public enum RefusalReason {
    EVENT_OF_THE_LIST,
    CRIME_ROSE,
    DISCIPLINE,
    DUTY_NOT_DONE,
    OTHER_BY_RULE
}
