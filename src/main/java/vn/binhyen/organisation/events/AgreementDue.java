package vn.binhyen.organisation.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A coordination agreement is to be reviewed, or lapses, in so many days. Published once for each
 * day of its ladder.
 *
 * @param unit whose agreement it is
 */
public record AgreementDue(
        UUID agreement, UnitId unit, LocalDate dueOn, boolean lapses, int daysLeft)
        implements DomainEvent {}
