package vn.binhyen.campaigns;

import org.jmolecules.ddd.types.ValueObject;

import vn.binhyen.campaigns.events.Deadline;

import java.time.LocalTime;

/**
 * How one tier's deadline follows from the day of a round, as the planner set it.
 *
 * @param tier code of the tier; {@link Deadline#BODIES} for member bodies
 * @param daysAhead by how many days the tier is earlier than the round's day
 */
public record TierRule(String tier, int daysAhead, LocalTime at, Deadline.Wording wording)
        implements ValueObject {}
