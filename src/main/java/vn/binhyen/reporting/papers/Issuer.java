package vn.binhyen.reporting.papers;

import vn.binhyen.documents.templates.PaperKind;

/** In whose name a letter that urges goes out. */
public enum Issuer {
    /** The steering committee of the unit. */
    COMMITTEE(PaperKind.URGING_BY_COMMITTEE),
    /** The People's Committee of the unit. */
    PEOPLES_COMMITTEE(PaperKind.URGING_BY_GOVERNMENT);

    private final PaperKind paper;

    Issuer(PaperKind paper) {
        this.paper = paper;
    }

    PaperKind paper() {
        return paper;
    }

    static Issuer of(PaperKind paper) {
        return paper == PaperKind.URGING_BY_GOVERNMENT ? PEOPLES_COMMITTEE : COMMITTEE;
    }
}
