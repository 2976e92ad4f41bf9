package vn.binhyen.imports;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.VietnameseText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names over the columns: which of them the target knows, and at which place they stand.
 *
 * @param line where it stands in the file
 * @param width how many columns the file has
 * @param places canonical name → position, in the order of the file
 */
record HeaderRow(int line, int width, Map<String, Integer> places, List<String> doubled) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    static HeaderRow of(ImportTarget target, int line, @Nullable String[] cells) {
        var known = known(target);
        var places = new LinkedHashMap<String, Integer>();
        var doubled = new ArrayList<String>();
        int width = 0;
        for (int i = 0; i < cells.length; i++) {
            var name = fold(cells[i]);
            if (name.isEmpty()) {
                continue;
            }
            width = i + 1;
            var canonical = known.get(name);
            if (canonical != null && places.putIfAbsent(canonical, i) != null) {
                doubled.add(canonical);
            }
        }
        return new HeaderRow(line, width, places, doubled);
    }

    /** Whether everything a file must have is there. */
    boolean serves(ImportTarget target) {
        return missing(target).isEmpty();
    }

    void refuseUnlessSound(ImportTarget target, ImportLimits limits, @Nullable String[] cells) {
        var missing = missing(target);
        if (!missing.isEmpty()) {
            throw new Refusal(
                    "imports.refusal.missing-columns",
                    String.join(", ", missing),
                    line,
                    seen(cells));
        }
        if (!doubled.isEmpty()) {
            throw new Refusal("imports.refusal.doubled-column", doubled.getFirst());
        }
        if (width > limits.columns()) {
            throw new Refusal("imports.refusal.too-many-columns", limits.columns());
        }
    }

    private List<String> missing(ImportTarget target) {
        return target.missingFrom(Set.copyOf(places.keySet()));
    }

    private static String seen(@Nullable String[] cells) {
        var seen = new ArrayList<String>();
        for (var cell : cells) {
            if (cell != null && !cell.isBlank() && seen.size() < 12) {
                seen.add(CellText.staged(cell, 40).replace("\ufffd", ""));
            }
        }
        return String.join(", ", seen);
    }

    private static Map<String, String> known(ImportTarget target) {
        var known = new HashMap<String, String>();
        for (var column : target.columns()) {
            known.put(fold(column.name()), column.name());
            column.aliases().forEach(alias -> known.putIfAbsent(fold(alias), column.name()));
        }
        return known;
    }

    /** The name without case, accents, blanks, underscores and the star of a required column. */
    static String fold(@Nullable String name) {
        return name == null ? "" : BETWEEN.matcher(VietnameseText.searchKey(name)).replaceAll("");
    }
}
