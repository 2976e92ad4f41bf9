package vn.binhyen.reporting.rounds;

/** How far a round is: planned before its first day, then open, and frozen once it is issued. */
public enum RoundState {
    PLANNED,
    OPEN,
    FROZEN
}
