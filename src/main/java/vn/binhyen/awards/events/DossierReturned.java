package vn.binhyen.awards.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The standing agency has sent the file of an object back to be mended. It may come again, and be
 * returned again. Why stands in the file and is told by nothing else.
 *
 * @param cycle id of the year's cycle the file is of
 * @param object id of a unit, or of an institution, as the kind says
 * @param keeper the unit that keeps the file: the commune of a residential area or an institution
 */
public record DossierReturned(
        UUID cycle, int year, TitleKind kind, UUID object, UnitId keeper, LocalDate returnedOn)
        implements DomainEvent {}
