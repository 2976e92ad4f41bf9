/**
 * Rounds of reports, who owes one in each, on which day and to which desk, and who sees it.
 *
 * <p>Heard from campaigns and from territory: launches, added rounds, extensions and
 * reorganisations settle what is owed; the step that freezes a round ends it. Knows neither what a
 * report says nor what reports add up to, and is read by all other packages of reporting. Start
 * reading at {@link vn.binhyen.reporting.rounds.Obligations}.
 */
@NullMarked
package vn.binhyen.reporting.rounds;

import org.jspecify.annotations.NullMarked;
