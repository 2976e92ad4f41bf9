package vn.binhyen.territory;

import vn.binhyen.shared.VietnameseText;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tiers at hand while a file is read: by code, by word, by rank. */
final class TierTable {

    static final String DISTRICT = "district";
    static final String COMMUNE = "commune";

    private final List<TierView> tiers;
    private final Map<String, TierView> byWord = new HashMap<>();

    TierTable(List<TierView> tiers) {
        this.tiers = tiers;
        tiers.forEach(it -> byWord.put(VietnameseText.searchKey(it.name()), it));
        tiers.forEach(it -> byWord.put(it.code(), it));
    }

    /** The tier of a code ("commune") or of the word officers use ("Xã"). */
    Optional<TierView> read(String word) {
        var exact = byWord.get(word);
        return exact != null
                ? Optional.of(exact)
                : Optional.ofNullable(byWord.get(VietnameseText.searchKey(word)));
    }

    /** The highest tier: the province. */
    String top() {
        return tiers.getFirst().code();
    }

    int rank(String tier) {
        var found = byWord.get(tier);
        return found == null ? Integer.MAX_VALUE : found.rank();
    }

    /** The tiers above that one, the nearest first. */
    List<String> above(String tier) {
        var rank = rank(tier);
        return tiers.reversed().stream()
                .filter(it -> it.rank() < rank)
                .map(TierView::code)
                .toList();
    }

    /** That tier and those below it. */
    List<String> notAbove(String tier) {
        var rank = rank(tier);
        return tiers.stream().filter(it -> it.rank() >= rank).map(TierView::code).toList();
    }

    boolean existsOn(String tier, LocalDate day) {
        var found = byWord.get(tier);
        return found != null
                && (found.validFrom() == null || !day.isBefore(found.validFrom()))
                && (found.validTo() == null || day.isBefore(found.validTo()));
    }
}
