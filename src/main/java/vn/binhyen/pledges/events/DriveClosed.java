package vn.binhyen.pledges.events;

import org.jmolecules.event.types.DomainEvent;

import java.time.LocalDate;

/** A pledge drive takes no more registrations. Published once. */
public record DriveClosed(DriveId drive, LocalDate closedOn) implements DomainEvent {}
