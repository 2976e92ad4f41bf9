package vn.binhyen.notices;

/** What a notice says; the words are messages. */
enum NoticeKind {
    URGED("urged"),
    RETURNED("returned"),
    ACCEPTED("accepted"),
    DUE_SOON("due-soon"),
    OVERDUE("overdue"),
    EXTENDED("extended"),
    AGREEMENT_LAPSES("agreement-lapses"),
    AGREEMENT_REVIEW("agreement-review"),
    DOSSIER_RETURNED("dossier-returned"),
    RECOGNISED("recognised"),
    NOT_RECOGNISED("not-recognised"),
    GRADED("graded"),
    TITLE_REVOKED("title-revoked"),
    AREAS_RECOGNISED("areas-recognised"),
    AREAS_NOT_RECOGNISED("areas-not-recognised"),
    AREAS_GRADED("areas-graded"),
    AREAS_TITLE_REVOKED("areas-title-revoked");

    private final String code;

    NoticeKind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
