package vn.binhyen.documents;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One sheet of a workbook: a head that stays in view, and rows of numbers, days and text.
 *
 * @param name as on its tab; what a tab may not carry is left out, and it is cut at 31 letters
 * @param widths of the columns in letters; a column without one is as wide as its head
 * @param titleColumns columns at the left that stay in view and come again on every printed page
 */
public record Sheet(
        String name,
        List<String> head,
        List<Integer> widths,
        int titleColumns,
        Iterable<? extends List<? extends @Nullable Object>> rows) {

    public Sheet {
        var tab = Texts.clean(name).replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        name = tab.isBlank() ? "1" : tab.substring(0, Math.min(31, tab.length()));
        head = Texts.clean(head);
        widths = List.copyOf(widths);
    }

    public Sheet(
            String name,
            List<String> head,
            Iterable<? extends List<? extends @Nullable Object>> rows) {
        this(name, head, List.of(), 0, rows);
    }

    public Sheet(
            String name,
            List<String> head,
            List<Integer> widths,
            Iterable<? extends List<? extends @Nullable Object>> rows) {
        this(name, head, widths, 0, rows);
    }

    /** The same with columns that say what a row is about. */
    public Sheet withTitleColumns(int columns) {
        return new Sheet(name, head, widths, columns, rows);
    }

    /** All columns together, in letters. */
    int width() {
        return java.util.stream.IntStream.range(0, head.size()).map(this::width).sum();
    }

    int width(int column) {
        return column < widths.size()
                ? widths.get(column)
                : Math.clamp(head.get(column).length() + 4L, 10, 40);
    }
}
