package vn.binhyen.organisation.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A training class has been held for a force of that unit and the units below.
 *
 * @param force kind of body the class was for
 * @param trained number of people, counted by turns
 */
public record TrainingHeld(UUID training, UnitId unit, LocalDate on, String force, int trained)
        implements DomainEvent {}
