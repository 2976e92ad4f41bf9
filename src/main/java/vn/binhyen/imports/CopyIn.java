package vn.binhyen.imports;

import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;

/** Writes many rows at once, on the connection of the transaction. */
@Component
class CopyIn {

    private static final int PIECE = 1 << 16;

    private final JdbcTemplate jdbc;

    CopyIn(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Copies the items into a table.
     *
     * @param table the table with its columns
     */
    <T> void into(String table, List<T> items, BiConsumer<T, Line> writer) {
        if (items.isEmpty()) {
            return;
        }
        jdbc.execute(
                (org.springframework.jdbc.core.ConnectionCallback<Long>)
                        connection -> {
                            var copy =
                                    connection
                                            .unwrap(PGConnection.class)
                                            .getCopyAPI()
                                            .copyIn("copy " + table + " from stdin");
                            try {
                                var line = new Line();
                                for (var item : items) {
                                    writer.accept(item, line);
                                    line.end();
                                    if (line.text.length() > PIECE) {
                                        write(copy, line);
                                    }
                                }
                                write(copy, line);
                                return copy.endCopy();
                            } finally {
                                if (copy.isActive()) {
                                    copy.cancelCopy();
                                }
                            }
                        });
    }

    private static void write(org.postgresql.copy.CopyIn copy, Line line) throws SQLException {
        var bytes = line.text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        line.text.setLength(0);
    }

    /** One row in the text format of COPY. */
    static final class Line {

        private final StringBuilder text = new StringBuilder(PIECE + 4096);
        private boolean begun;

        Line add(int number) {
            between();
            text.append(number);
            return this;
        }

        Line add(String value) {
            between();
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                switch (c) {
                    case '\\' -> text.append("\\\\");
                    case '\t' -> text.append("\\t");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    default -> text.append(c);
                }
            }
            return this;
        }

        private void between() {
            if (begun) {
                text.append('\t');
            }
            begun = true;
        }

        private void end() {
            text.append('\n');
            begun = false;
        }
    }
}
