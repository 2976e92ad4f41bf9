package vn.binhyen.documents;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import vn.binhyen.shell.spi.SearchSource;

import java.util.List;

/** Finds steering documents from the header's search. */
@Component
class DocumentSearch implements SearchSource {

    private final SteeringDocumentListing listing;

    DocumentSearch(SteeringDocumentListing listing) {
        this.listing = listing;
    }

    @Override
    public List<Hit> find(String words, int limit, Authentication officer) {
        return listing.find(words, null, limit, 0).stream()
                .map(it ->
                        new Hit(
                                "documents.hit",
                                it.reference(),
                                it.subject(),
                                "/documents/" + it.id()))
                .toList();
    }

    @Override
    public int getOrder() {
        return 40;
    }
}
