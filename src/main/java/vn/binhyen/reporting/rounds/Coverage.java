package vn.binhyen.reporting.rounds;

/** How many of those who owe have reported. */
public record Coverage(int reported, int expected) {}
