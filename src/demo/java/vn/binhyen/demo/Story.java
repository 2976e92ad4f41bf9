package vn.binhyen.demo;

/** Which place stands how in the running peak. */
enum Story {
    NOTHING,
    DRAFT,
    WAITING,
    RETURNED,
    MENDED,
    JUMP,
    ACCEPTED;

    /** The commune and the body whose posts are shown on the sign-in page. */
    static final String TRIED_COMMUNE = "15964";

    static final String TRIED_BODY = "SGDDT";

    /** Did not report in the first round. */
    static final int SILENT = 16;

    static final int LATE = 24;

    static Story second(int index, String code) {
        if (code.equals(TRIED_COMMUNE)) {
            return RETURNED;
        }
        return switch (index) {
            case SILENT, 17 -> NOTHING;
            case 15 -> DRAFT;
            case 5, 13, 22, 33 -> WAITING;
            case 27 -> RETURNED;
            case 10 -> MENDED;
            case 8 -> JUMP;
            default -> ACCEPTED;
        };
    }

    static Story third(int index, String code) {
        if (code.equals(TRIED_COMMUNE)) {
            return DRAFT;
        }
        if (second(index, code) == NOTHING) {
            return NOTHING;
        }
        if (index % 13 == 1) {
            return ACCEPTED;
        }
        if (index % 7 == 2) {
            return WAITING;
        }
        return index % 4 == 3 ? DRAFT : NOTHING;
    }
}
