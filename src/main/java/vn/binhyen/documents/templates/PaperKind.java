package vn.binhyen.documents.templates;

/** A kind of paper a unit issues in words of its own. */
public enum PaperKind {
    /** The letter that launches a campaign (công văn phát động). */
    LAUNCH_LETTER,
    /** The consolidated report of a round (báo cáo tổng hợp). */
    CONSOLIDATED_REPORT,
    /** The letter that urges the late, in the name of the committee. */
    URGING_BY_COMMITTEE,
    /** The letter that urges the late, in the name of the People's Committee. */
    URGING_BY_GOVERNMENT,
    /** A decision of the chair of the People's Committee (quyết định). */
    DECISION,
    /** The submission letter of the standing agency (tờ trình). */
    SUBMISSION,
    /** Minutes of an appraisal or a council (biên bản). */
    MINUTES,
    /** A certificate that goes with a decision (giấy công nhận, giấy khen). */
    CERTIFICATE;

    /** Whether it is one of the two ways to urge the late, of which a unit uses one as a rule. */
    public boolean urges() {
        return this == URGING_BY_COMMITTEE || this == URGING_BY_GOVERNMENT;
    }

    /** Whether it begins with what it stands on (căn cứ). */
    public boolean namesBasis() {
        return this == CONSOLIDATED_REPORT || this == DECISION || this == SUBMISSION;
    }

    /** Whether addressees follow from what it is about (kính gửi). */
    public boolean addresses() {
        return this == LAUNCH_LETTER || urges();
    }
}
