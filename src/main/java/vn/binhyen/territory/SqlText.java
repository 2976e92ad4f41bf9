package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.LinkedHashMap;
import java.util.Map;

/** A query put together from the conditions that apply. */
final class SqlText {

    private final StringBuilder text = new StringBuilder(600);
    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

    SqlText add(String part) {
        text.append(part).append('\n');
        return this;
    }

    SqlText with(String name, @Nullable Object value) {
        parameters.put(name, value);
        return this;
    }

    JdbcClient.StatementSpec on(JdbcClient jdbc) {
        return jdbc.sql(text.toString()).params(parameters);
    }
}
