package vn.binhyen.campaigns.events;

import org.jmolecules.ddd.types.ValueObject;

import java.time.LocalDate;
import java.util.List;

/**
 * A round of reports: the days it covers, its cut-off and due day, and the day of each tier.
 *
 * @param number 1 for the first
 * @param cutOffOn the day as of which stocks are counted
 * @param dueOn the round's day; a tier may owe earlier
 */
public record PlannedRound(
        RoundId id,
        int number,
        LocalDate from,
        LocalDate to,
        LocalDate cutOffOn,
        LocalDate dueOn,
        List<Deadline> deadlines)
        implements ValueObject {}
