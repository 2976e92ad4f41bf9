package vn.binhyen.awards.cycle;

/** Why a file wants a look of its own before anybody proposes it. */
public enum Oddity {
    /** A criterion the unit answered is not met. */
    NOT_MET,
    /** Not more than half of the vote was in favour. */
    VOTE_NOT_CARRIED,
    /** The last year was decided the other way. */
    JUMP,
    /** What the unit says is not what the system knows. */
    DIFFERS,
    /** The register does not say whether it can be recognised. */
    UNCLEAR,
    /** It came after its day. */
    LATE,
    /** The minutes are missing. */
    NO_MINUTES
}
