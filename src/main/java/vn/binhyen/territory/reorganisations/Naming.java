package vn.binhyen.territory.reorganisations;

import vn.binhyen.territory.TierView;

import java.util.List;
import java.util.Map;

/** Tiers and types as they were when a reorganisation was opened. */
record Naming(List<TierView> tiers, Map<String, List<String>> typesByTier) {

    int rank(String tier) {
        return tiers.stream()
                .filter(it -> it.code().equals(tier))
                .mapToInt(TierView::rank)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /** The tiers above that one, the nearest first. */
    List<String> above(String tier) {
        var rank = rank(tier);
        return tiers.reversed().stream()
                .filter(it -> it.rank() < rank)
                .map(TierView::code)
                .toList();
    }

    boolean isTop(String tier) {
        return tiers.getFirst().code().equals(tier);
    }

    /** The type an edge names, else the one its new name begins with, else the old one. */
    String type(EnteredEdge edge, String old) {
        if (!edge.newType().isEmpty()) {
            return edge.newType();
        }
        return typesByTier.getOrDefault(edge.tier(), List.of()).stream()
                .filter(it -> begins(edge.newName(), it))
                .findFirst()
                .orElse(old);
    }

    /** The name without its type: "Nưa" of "Thị trấn Nưa". */
    static String shortened(String name, String type) {
        return begins(name, type) ? name.substring(type.length()).strip() : name;
    }

    private static boolean begins(String name, String type) {
        return name.length() > type.length()
                && name.charAt(type.length()) == ' '
                && name.regionMatches(true, 0, type, 0, type.length());
    }

    /** A code in a tier. */
    record Bearer(String tier, String code) {}
}
