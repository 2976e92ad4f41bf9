package vn.binhyen.campaigns;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignLaunched;
import vn.binhyen.documents.DocumentKind;
import vn.binhyen.documents.IssuedDocuments;
import vn.binhyen.documents.NewDocument;

/** Puts the letter of a launched campaign among the papers that go out, as a draft, once. */
@Component
class LetterDrafting {

    private final CampaignListing listing;
    private final CampaignLetter letter;
    private final IssuedDocuments documents;

    LetterDrafting(CampaignListing listing, CampaignLetter letter, IssuedDocuments documents) {
        this.listing = listing;
        this.letter = letter;
        this.documents = documents;
    }

    @ApplicationModuleListener(id = "campaigns.letter.campaign-launched")
    void on(CampaignLaunched event) {
        var there =
                documents.of(event.campaign().value()).stream()
                        .anyMatch(it -> it.kind() == DocumentKind.LETTER);
        if (!there) {
            documents.issue(
                    new NewDocument(
                            DocumentKind.LETTER,
                            event.campaign().value(),
                            event.host(),
                            letter.draft(listing.view(event.campaign())),
                            null));
        }
    }
}
