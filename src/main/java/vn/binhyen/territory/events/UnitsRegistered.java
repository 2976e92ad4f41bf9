package vn.binhyen.territory.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;

/**
 * Units have been added to the register or given new versions, by an import or by hand.
 *
 * <p>At most 1,000 units an event; a large register is announced in several.
 *
 * @param effectiveOn the day from which it holds; the far past for units valid without beginning
 */
public record UnitsRegistered(List<UnitId> units, LocalDate effectiveOn) implements DomainEvent {}
