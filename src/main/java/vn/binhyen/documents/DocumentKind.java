package vn.binhyen.documents;

/** What is issued from here. */
public enum DocumentKind {
    /** The letter that launches a campaign (công văn). */
    LETTER(true),
    /** The consolidated report of a round (báo cáo tổng hợp). */
    CONSOLIDATED_REPORT(false),
    /** The letter that urges those who are late (công văn đôn đốc). */
    URGING_LETTER(true),
    /** A decision (quyết định) that recognises, grades or commends. */
    DECISION(true),
    /** The letter that submits a proposal to whoever decides (tờ trình). */
    SUBMISSION(false),
    /** Minutes (biên bản) of an appraisal or a council. */
    MINUTES(false);

    private final boolean open;

    DocumentKind(boolean open) {
        this.open = open;
    }

    /** Whether everybody signed in may read it, not only who covers the issuing unit. */
    boolean isOpen() {
        return open;
    }
}
