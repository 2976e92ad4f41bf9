package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.territory.StoredUnits.Stored;
import vn.binhyen.territory.UnitLine.Key;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Finds the unit above each line: the nearest tier above whose unit bears the parent's code, in the
 * file or in the register on that day.
 */
final class UnitParents {

    private static final int LONGEST_CYCLE = 50;

    private final TierTable tiers;
    private final Map<Key, UnitLine> lines;
    private final Map<Key, Stored> known;
    private final LocalDate day;

    UnitParents(TierTable tiers, Map<Key, UnitLine> lines, Map<Key, Stored> known, LocalDate day) {
        this.tiers = tiers;
        this.lines = lines;
        this.known = known;
        this.day = day;
    }

    Map<Key, Key> resolve(List<RowMessage> messages) {
        var above = new HashMap<String, List<String>>();
        var parents = new HashMap<Key, Key>(lines.size() * 2);
        for (var line : lines.values()) {
            var tiersAbove = above.computeIfAbsent(line.tier(), tiers::above);
            var code = line.parentCode();
            if (tiersAbove.isEmpty()) {
                if (!code.isEmpty()) {
                    wrong(messages, line, "province-has-no-parent");
                }
                continue;
            }
            if (code.isEmpty()) {
                wrong(messages, line, "missing-parent");
                continue;
            }
            var parent = first(tiersAbove, code);
            if (parent != null) {
                parents.put(line.key(), parent);
            } else if (first(tiers.notAbove(line.tier()), code) == null) {
                wrong(messages, line, "unknown-parent", code);
            } else {
                wrong(messages, line, leadsBack(line) ? "cycle" : "tier-order", code);
            }
        }
        return parents;
    }

    private @Nullable Key first(List<String> among, String code) {
        for (var tier : among) {
            var key = new Key(tier, code);
            if (lines.containsKey(key)) {
                return key;
            }
            var there = known.get(key);
            if (there != null && there.holdsOn(day)) {
                return key;
            }
        }
        return null;
    }

    /** Whether going up by the codes of the file comes back to the line. */
    private boolean leadsBack(UnitLine line) {
        var seen = new HashSet<Key>();
        var at = line;
        while (seen.add(at.key()) && seen.size() < LONGEST_CYCLE) {
            var key = first(tiers.notAbove(line.tier()), at.parentCode());
            var next = key == null ? null : lines.get(key);
            if (next == null) {
                return false;
            }
            if (next.key().equals(line.key())) {
                return true;
            }
            at = next;
        }
        return false;
    }

    private static void wrong(
            List<RowMessage> messages, UnitLine line, String what, Object... arguments) {
        messages.add(
                RowMessage.wrong(
                        line.line(),
                        line.codeColumn().equals("code") ? "parent_code" : line.codeColumn(),
                        "territory.refusal." + what,
                        arguments));
    }
}
