package vn.binhyen.platform.events;

import org.jmolecules.event.types.DomainEvent;

import java.time.LocalDate;

/**
 * A day is over in Vietnam. Published once per day and deployment, also for days on which nothing
 * ran: they follow in order when the application is back.
 */
public record DayHasPassed(LocalDate day) implements DomainEvent {}
