package vn.binhyen.awards.commendations;

/** How far a list of commendations has come. */
public enum Stage {
    /** Being put together, or sent back to be mended. */
    OPEN,
    /** Handed in with a submission letter. */
    PROPOSED,
    /** The council has said its word. */
    CONSIDERED,
    DECIDED
}
