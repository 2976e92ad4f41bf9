package vn.binhyen.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A line of {@code src/test/resources/pages.txt}: one page as one account sees it.
 *
 * @param account who opens it; {@code -} where the pattern is a file or a piece of a page
 */
record PageLine(String pattern, String account, String name, String address) {

    static List<PageLine> all() {
        try (var in = PageLine.class.getResourceAsStream("/pages.txt")) {
            var text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .map(it -> it.strip().split("\\s+"))
                    .map(it ->
                            it.length < 4
                                    ? new PageLine(it[0], it[1], "", "")
                                    : new PageLine(it[0], it[1], it[2], it[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isPage() {
        return !account.equals("-");
    }

    boolean ofStranger() {
        return account.equals("stranger");
    }

    /** The address with ids in the place of its names. */
    String filled(Map<String, ?> ids) {
        var filled = address;
        for (var id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        return filled;
    }
}
