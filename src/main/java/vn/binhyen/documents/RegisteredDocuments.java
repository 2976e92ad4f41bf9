package vn.binhyen.documents;

import org.springframework.data.repository.Repository;

import vn.binhyen.documents.events.DocumentId;

import java.util.Optional;

interface RegisteredDocuments extends Repository<SteeringDocument, DocumentId> {

    SteeringDocument save(SteeringDocument document);

    Optional<SteeringDocument> findById(DocumentId id);
}
