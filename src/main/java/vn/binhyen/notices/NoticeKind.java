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
    AGREEMENT_REVIEW("agreement-review");

    private final String code;

    NoticeKind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
