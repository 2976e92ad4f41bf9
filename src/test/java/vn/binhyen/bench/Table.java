package vn.binhyen.bench;

import java.util.ArrayList;
import java.util.List;

/** The one table the benchmark prints, the same on any machine. */
final class Table {

    private record Line(String work, String measured, String plainSql, String atMost) {}

    private final List<Line> lines = new ArrayList<>();

    private final boolean seen;

    Table() {
        this(true);
    }

    private Table(boolean seen) {
        this.seen = seen;
        lines.add(new Line("work", "measured", "plain SQL", "be at most"));
    }

    /** For a rehearsal, whose figures say nothing. */
    static Table unseen() {
        return new Table(false);
    }

    void add(String work, String measured, String plainSql, String atMost) {
        lines.add(new Line(work, measured, plainSql, atMost));
        if (seen) {
            System.err.println(
                    work + ": " + measured); // so that an interrupted run is not for nothing
        }
    }

    String print() {
        var table = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            table.append(
                    "| %-64s | %22s | %22s | %22s |%n"
                            .formatted(line.work, line.measured, line.plainSql, line.atMost));
            if (i == 0) {
                table.append(
                        "|%s|%s:|%s:|%s:|%n"
                                .formatted(
                                        "-".repeat(66),
                                        "-".repeat(23),
                                        "-".repeat(23),
                                        "-".repeat(23)));
            }
        }
        return table.toString();
    }
}
