package vn.binhyen.awards.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A commendation has been awarded by a decision: to collectives, which are told, and to a number of
 * people, who are not. At most 1,000 collectives an event; the people are counted in the first.
 *
 * @param form code of the form, such as a certificate of merit
 * @param level code of the level that awards it
 * @param institutions ids of agencies, enterprises and schools
 */
public record CommendationAwarded(
        UUID commendation,
        String form,
        String level,
        LocalDate decidedOn,
        List<UnitId> units,
        List<BodyId> bodies,
        List<UUID> institutions,
        int individuals)
        implements DomainEvent {}
