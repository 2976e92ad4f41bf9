package vn.binhyen.reporting;

/** In whose name a letter goes out. */
public enum Issuer {
    /** The steering committee of the unit. */
    COMMITTEE,
    /** The People's Committee of the unit. */
    PEOPLES_COMMITTEE;

    /** The word in forms and message keys. */
    public String code() {
        return this == COMMITTEE ? "committee" : "peoples-committee";
    }
}
