package vn.binhyen.imports;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cells of a row by column name; the names are kept once for all rows of a file. */
final class Cells extends AbstractMap<String, String> {

    private static final char BETWEEN = '\u001f';

    private final Map<String, Integer> positions;
    private final String[] values;

    private Cells(Map<String, Integer> positions, String[] values) {
        this.positions = positions;
        this.values = values;
    }

    static Map<String, Integer> positions(List<String> columns) {
        var positions = new LinkedHashMap<String, Integer>();
        columns.forEach(column -> positions.put(column, positions.size()));
        return positions;
    }

    static Cells of(Map<String, Integer> positions, String[] values) {
        return new Cells(positions, values);
    }

    static Cells of(Map<String, Integer> positions, String joined) {
        return new Cells(positions, split(joined).toArray(String[]::new));
    }

    static String join(List<String> values) {
        return String.join(String.valueOf(BETWEEN), values);
    }

    static String join(Map<String, Integer> positions, Map<String, String> cells) {
        return join(positions.keySet().stream().map(name -> cells.getOrDefault(name, "")).toList());
    }

    static List<String> split(String joined) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int at = joined.indexOf(BETWEEN); at >= 0; at = joined.indexOf(BETWEEN, from)) {
            parts.add(joined.substring(from, at));
            from = at + 1;
        }
        parts.add(joined.substring(from));
        return parts;
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
        var position = positions.get(name);
        return position == null || position >= values.length ? null : values[position];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        var entries = new LinkedHashMap<String, String>();
        positions.forEach((name, position) -> entries.put(name, values[position]));
        return entries.entrySet();
    }
}
