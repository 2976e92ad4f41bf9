package vn.binhyen.documents;

import org.springframework.data.repository.Repository;

import vn.binhyen.documents.events.DocumentId;

import java.util.Optional;

interface OutgoingDocuments extends Repository<IssuedDocument, DocumentId> {

    IssuedDocument save(IssuedDocument document);

    Optional<IssuedDocument> findById(DocumentId id);
}
