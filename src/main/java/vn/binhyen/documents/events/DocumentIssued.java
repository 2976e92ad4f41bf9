package vn.binhyen.documents.events;

import org.jmolecules.event.types.DomainEvent;

import java.util.UUID;

/**
 * A document has been issued: its number is taken and its files are kept as they are.
 *
 * @param subject id of what it is about (a campaign, a round)
 */
public record DocumentIssued(DocumentId document, UUID subject) implements DomainEvent {}
