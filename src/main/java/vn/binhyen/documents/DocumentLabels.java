package vn.binhyen.documents;

import org.springframework.stereotype.Component;

import vn.binhyen.shell.spi.LabelSource;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Names steering documents for pages that hold their ids. */
@Component
class DocumentLabels implements LabelSource {

    private final SteeringDocumentListing listing;

    DocumentLabels(SteeringDocumentListing listing) {
        this.listing = listing;
    }

    @Override
    public Map<UUID, String> labelsOf(Collection<UUID> ids) {
        return listing.byId(ids).stream()
                .collect(Collectors.toMap(it -> it.id().value(), SteeringDocumentView::citation));
    }
}
