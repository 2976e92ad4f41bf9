package vn.binhyen.platform;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** Writes many rows at once by COPY, in the caller's transaction. */
@Component
public class BulkCopy {

    private static final int CHUNK = 1 << 16;

    private final JdbcTemplate jdbc;

    BulkCopy(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Copies the rows.
     *
     * @param target table and columns as they stand in the statement, e.g. {@code territory.unit
     *     (id)}; never anything a user typed
     * @param rows a value for each column; whatever is no text is written by its {@code toString}
     * @return the number of rows
     */
    public long into(String target, Iterable<? extends @Nullable Object[]> rows) {
        ConnectionCallback<Long> work =
                connection -> {
                    var copy =
                            connection
                                    .unwrap(PGConnection.class)
                                    .getCopyAPI()
                                    .copyIn("copy " + target + " from stdin");
                    try {
                        var chunk = new StringBuilder(CHUNK + 1024);
                        for (var row : rows) {
                            line(chunk, row);
                            if (chunk.length() >= CHUNK) {
                                var bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
                                copy.writeToCopy(bytes, 0, bytes.length);
                                chunk.setLength(0);
                            }
                        }
                        var bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
                        copy.writeToCopy(bytes, 0, bytes.length);
                        return copy.endCopy();
                    } finally {
                        if (copy.isActive()) {
                            copy.cancelCopy();
                        }
                    }
                };
        var copied = jdbc.execute(work);
        return copied == null ? 0 : copied;
    }

    private static void line(StringBuilder out, @Nullable Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                out.append('\t');
            }
            var value = row[i];
            if (value == null) {
                out.append("\\N");
            } else {
                escaped(out, value.toString());
            }
        }
        out.append('\n');
    }

    private static void escaped(StringBuilder out, String text) throws SQLException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\0' -> throw new SQLException("a zero byte in a text to copy");
                default -> out.append(c);
            }
        }
    }
}
