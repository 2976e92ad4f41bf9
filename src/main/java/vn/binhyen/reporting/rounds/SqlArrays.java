package vn.binhyen.reporting.rounds;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.function.Function;

/** Columns of rows as arrays, so that a thousand rows are one statement. */
public final class SqlArrays {

    private SqlArrays() {}

    public static @Nullable String[] texts(Collection<?> values) {
        return column(values, it -> it);
    }

    public static <T> @Nullable String[] column(
            Collection<T> rows, Function<? super T, ? extends @Nullable Object> value) {
        var column = new @Nullable String[rows.size()];
        int index = 0;
        for (var row : rows) {
            var cell = value.apply(row);
            column[index++] = cell == null ? null : cell.toString();
        }
        return column;
    }
}
