package vn.binhyen.territory.web;

import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.shared.Refusal;
import vn.binhyen.territory.PlacedUnit;
import vn.binhyen.territory.TierView;
import vn.binhyen.territory.Tiers;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitListing;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the units the wizard's lines name by words or initials, as they stand the day before. What
 * is a code already stays one: the new unit of a line need not exist.
 */
@Component
class UnitPicks {

    static final int MOST = 10;

    /** The fields of a line that name a unit. */
    static final List<String> FIELDS = List.of("old_code", "new_code", "new_parent_code");

    private final UnitDirectory directory;
    private final UnitListing listing;
    private final Tiers tiers;

    UnitPicks(UnitDirectory directory, UnitListing listing, Tiers tiers) {
        this.directory = directory;
        this.listing = listing;
        this.tiers = tiers;
    }

    /** The best hits for one field of a line, each with the units above it. */
    List<PlacedUnit> hits(
            Officer officer, String field, String tier, String words, LocalDate before) {
        return hits(officer, field, tier, words, before, ranks());
    }

    private List<PlacedUnit> hits(
            Officer officer,
            String field,
            String tier,
            String words,
            LocalDate before,
            Map<String, Integer> ranks) {
        var above = field.equals("new_parent_code");
        var found =
                listing
                        .search(officer, above ? null : tier, words, above ? 50 : MOST, before)
                        .stream()
                        .filter(it -> !above || isAbove(it.tier(), tier, ranks))
                        .limit(MOST)
                        .map(UnitView::id)
                        .toList();
        return directory.placed(found, before);
    }

    /** Puts codes where words were; what the words leave open is to be chosen. */
    Picked in(EdgeLines lines, Officer officer, LocalDate before) {
        var borne = borne(lines, before);
        var ranks = ranks();
        var picked =
                new Picked(new ArrayList<>(), new HashMap<>(), new HashMap<>(), new ArrayList<>());
        for (var line : lines.lines()) {
            var number = picked.lines().size() + 1;
            var settled = new LinkedHashMap<>(line);
            for (var field : FIELDS) {
                settle(settled, field, number, borne, ranks, officer, before, picked);
            }
            picked.lines().add(settled);
        }
        return picked;
    }

    private void settle(
            Map<String, String> line,
            String field,
            int number,
            Map<String, List<UnitView>> borne,
            Map<String, Integer> ranks,
            Officer officer,
            LocalDate before,
            Picked picked) {
        var typed = line.getOrDefault(field, "");
        var tier = line.getOrDefault("level", "");
        if (typed.isEmpty()) {
            return;
        }
        var key = field + "-" + number;
        var bearer =
                borne.getOrDefault(typed, List.of()).stream()
                        .filter(it -> fits(field, it.tier(), tier, ranks))
                        .findFirst()
                        .orElse(null);
        if (bearer != null) {
            take(line, field, key, bearer, picked);
            return;
        }
        if (typed.chars().noneMatch(Character::isLetter)) {
            return; // a code nobody bears yet, or a wrong one: the plan says which
        }
        var hits = hits(officer, field, tier, typed, before, ranks);
        if (hits.size() == 1) {
            take(line, field, key, hits.getFirst().unit(), picked);
        } else if (hits.size() > 1) {
            picked.choices().put(key, hits);
            picked.refusals().add(Refusal.of(key, "territory.refusal.choose-unit", number, typed));
        } else if (!field.equals("new_code") || typed.contains(" ")) {
            picked.refusals()
                    .add(
                            Refusal.of(
                                    key,
                                    "territory.refusal.unit-not-found",
                                    number,
                                    typed,
                                    before));
        }
    }

    private static void take(
            Map<String, String> line, String field, String key, UnitView unit, Picked picked) {
        line.put(field, unit.code());
        picked.names().put(key, unit.name());
        if (field.equals("new_code")
                && line.getOrDefault("new_name", "").isEmpty()
                && !line.getOrDefault("old_code", "").equals(unit.code())) {
            line.put("new_name", unit.name());
        }
    }

    private Map<String, List<UnitView>> borne(EdgeLines lines, LocalDate before) {
        var codes = new HashSet<String>();
        lines.lines().forEach(line -> FIELDS.forEach(it -> codes.add(line.getOrDefault(it, ""))));
        var borne = new HashMap<String, List<UnitView>>();
        directory
                .byCode(codes, before)
                .forEach(it -> borne.computeIfAbsent(it.code(), c -> new ArrayList<>()).add(it));
        return borne;
    }

    /** The code of one tier may be that of another tier's unit, too. */
    private static boolean fits(
            String field, String tier, String ofLine, Map<String, Integer> ranks) {
        return field.equals("new_parent_code") ? isAbove(tier, ofLine, ranks) : tier.equals(ofLine);
    }

    private static boolean isAbove(String tier, String below, Map<String, Integer> ranks) {
        return ranks.getOrDefault(tier, 0) < ranks.getOrDefault(below, 0);
    }

    private Map<String, Integer> ranks() {
        return tiers.all().stream().collect(Collectors.toMap(TierView::code, TierView::rank));
    }

    /**
     * The lines with codes in them.
     *
     * @param choices units to choose from, by field and number of the line
     * @param names what the units that were found are called, alike
     * @param refusals what is to be chosen or typed otherwise
     */
    record Picked(
            List<Map<String, String>> lines,
            Map<String, List<PlacedUnit>> choices,
            Map<String, String> names,
            List<Refusal> refusals) {}
}
