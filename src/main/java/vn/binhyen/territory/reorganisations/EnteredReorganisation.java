package vn.binhyen.territory.reorganisations;

import java.time.LocalDate;
import java.util.List;

/**
 * What one instrument does to units on one day, as it is entered.
 *
 * @param day the first day on which it holds
 * @param instrument number of the resolution or decision
 */
public record EnteredReorganisation(LocalDate day, String instrument, List<EnteredEdge> edges) {}
