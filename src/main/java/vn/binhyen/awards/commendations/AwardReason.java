package vn.binhyen.awards.commendations;

/** Why an award was taken back: from a fixed list, without a word on what happened. */
public enum AwardReason {
    /** The report of the achievement was not true. */
    FALSE_RECORDS,
    /** The collective could not be commended. */
    NOT_ELIGIBLE,
    /** The same achievement had been rewarded before. */
    REWARDED_TWICE,
    /** The wrong authority had decided. */
    NO_AUTHORITY,
    /** The decision was drawn up wrongly. */
    CLERICAL_ERROR
}
