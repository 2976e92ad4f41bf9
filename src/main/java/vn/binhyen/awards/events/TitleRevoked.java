package vn.binhyen.awards.events;

import org.jmolecules.event.types.DomainEvent;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The title of a year has been taken back: from that day on it counts no more, before it did. A
 * later decision may grant it again.
 *
 * @param object id of a unit, or of an institution, as the kind says
 */
public record TitleRevoked(
        int year, TitleKind kind, UUID object, RevocationReason reason, LocalDate revokedOn)
        implements DomainEvent {}
