package vn.binhyen.organisation.events;

import org.jmolecules.event.types.DomainEvent;
import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A coordination agreement is to be reviewed, or lapses, in so many days. Published once for each
 * day of its ladder.
 *
 * @param unit whose agreement it is; null in publications stored before the event told it
 */
public record AgreementDue(
        UUID agreement, @Nullable UnitId unit, LocalDate dueOn, boolean lapses, int daysLeft)
        implements DomainEvent {}
