package vn.binhyen.organisation.events;

import org.jmolecules.event.types.DomainEvent;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A coordination agreement is to be reviewed, or lapses, in so many days. Published once for each
 * day of its ladder.
 */
public record AgreementDue(UUID agreement, LocalDate dueOn, boolean lapses, int daysLeft)
        implements DomainEvent {}
