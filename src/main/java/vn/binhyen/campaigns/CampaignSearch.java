package vn.binhyen.campaigns;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.VietnameseText;
import vn.binhyen.shell.spi.Formats;
import vn.binhyen.shell.spi.SearchSource;

import java.util.Arrays;
import java.util.List;

/** Campaigns found by words of their title. There are few, so they are read and compared. */
@Component
class CampaignSearch implements SearchSource {

    private final CampaignListing listing;
    private final Formats formats;

    CampaignSearch(CampaignListing listing, Formats formats) {
        this.listing = listing;
        this.formats = formats;
    }

    @Override
    public List<Hit> find(String words, int limit, Authentication officer) {
        return listing.visible(null).stream()
                .filter(it -> matches(it, words))
                .limit(limit)
                .map(it ->
                        new Hit(
                                "campaigns.search.kind",
                                it.title(),
                                formats.period(it.startsOn(), it.endsOn()),
                                "/campaigns/" + it.id()))
                .toList();
    }

    private static boolean matches(CampaignRow row, String words) {
        var key = VietnameseText.searchKey(row.title()) + " " + row.startsOn().getYear();
        return !words.isBlank() && Arrays.stream(words.split(" ")).allMatch(key::contains);
    }

    @Override
    public int getOrder() {
        return 20;
    }
}
