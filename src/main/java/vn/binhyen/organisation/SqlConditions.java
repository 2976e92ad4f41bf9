package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.binhyen.shared.VietnameseText;

import java.util.LinkedHashMap;
import java.util.Map;

/** A query put together from the conditions that apply. */
final class SqlConditions {

    private final StringBuilder text = new StringBuilder(700);
    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

    SqlConditions(String start) {
        text.append(start);
    }

    SqlConditions add(String part) {
        text.append(part).append('\n');
        return this;
    }

    SqlConditions with(String name, @Nullable Object value) {
        parameters.put(name, value);
        return this;
    }

    /** The condition, where there is a value to compare with. */
    SqlConditions when(@Nullable Object value, String condition, String name) {
        return value == null ? this : add(" and " + condition).with(name, value);
    }

    /** The name holds the words, accents and case aside, or they are its code. */
    SqlConditions words(@Nullable String words) {
        var key = words == null ? "" : VietnameseText.searchKey(words);
        if (key.isEmpty()) {
            return this;
        }
        return add(" and (b.search_key like :words or lower(b.code) = :key)")
                .with("words", "%" + key.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .with("key", key);
    }

    JdbcClient.StatementSpec on(JdbcClient jdbc) {
        return jdbc.sql(text.toString()).params(parameters);
    }
}
