package vn.binhyen.imports;

import vn.binhyen.imports.StagedRowView.RowWord;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The last column of a file that goes back. */
final class ErrorColumn {

    /** Its header in every language, as the interface promises. */
    static final String HEADER = "L\u1ed7i";

    private final Map<Integer, List<RowWord>> byLine;
    private final Function<List<RowWord>, String> speak;

    ErrorColumn(Map<Integer, List<RowWord>> byLine, Function<List<RowWord>, String> speak) {
        this.byLine = byLine;
        this.speak = speak;
    }

    String at(int line) {
        var said = byLine.get(line);
        return said == null ? "" : speak.apply(said);
    }

    boolean isWrong(int line) {
        return byLine.getOrDefault(line, List.of()).stream().anyMatch(it -> !it.warning());
    }

    /** The columns of a line in which something is wrong. */
    Set<String> wrongColumns(int line) {
        var columns = new HashSet<String>();
        byLine.getOrDefault(line, List.of()).stream()
                .filter(it -> !it.warning())
                .forEach(it -> columns.add(it.column()));
        return columns;
    }

    Set<Integer> lines() {
        return byLine.keySet();
    }

    static boolean isHeader(String text) {
        return HeaderRow.fold(text).equals(HeaderRow.fold(HEADER));
    }
}
