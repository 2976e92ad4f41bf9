package vn.binhyen.documents.events;

import org.jmolecules.event.types.DomainEvent;

/** A steering document has entered the register and can be named as a legal basis. */
public record SteeringDocumentRegistered(DocumentId document) implements DomainEvent {}
