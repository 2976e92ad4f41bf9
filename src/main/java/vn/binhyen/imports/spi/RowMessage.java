package vn.binhyen.imports.spi;

import java.util.List;

/**
 * What is wrong (or, as a warning, odd) with one cell of one row.
 *
 * @param key message key in the language files
 */
public record RowMessage(
        int line, String column, boolean warning, String key, List<Object> arguments) {

    public static RowMessage wrong(int line, String column, String key, Object... arguments) {
        return new RowMessage(line, column, false, key, List.of(arguments));
    }

    public static RowMessage odd(int line, String column, String key, Object... arguments) {
        return new RowMessage(line, column, true, key, List.of(arguments));
    }
}
