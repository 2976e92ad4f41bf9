package vn.binhyen.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.Refusal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows and what is said about them, in the database until the file is applied or forgotten. */
@Component
class StagedRows {

    private final JdbcClient jdbc;
    private final CopyIn copy;

    StagedRows(JdbcClient jdbc, CopyIn copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    void keep(ImportId id, ReadRows read) {
        var positions = Cells.positions(read.columns());
        copy.into(
                "imports.row (batch, line, cells)",
                read.rows(),
                (row, line) ->
                        line.add(id.toString())
                                .add(row.line())
                                .add(Cells.join(positions, row.cells())));
        say(id, read.messages(), true, 0);
    }

    /** What the target says now, instead of what it said before. */
    void say(ImportId id, List<RowMessage> messages) {
        jdbc.sql("delete from imports.message where batch = :batch and not of_reading")
                .param("batch", id.value())
                .update();
        sayMore(id, messages);
    }

    void sayMore(ImportId id, List<RowMessage> messages) {
        if (!messages.isEmpty()) {
            int last =
                    jdbc.sql(
                                    """
                                    select coalesce(max(number), 0) from imports.message
                                     where batch = :batch
                                    """)
                            .param("batch", id.value())
                            .query((result, row) -> result.getInt(1))
                            .single();
            say(id, messages, false, last);
        }
    }

    private void say(ImportId id, List<RowMessage> messages, boolean ofReading, int last) {
        var number = new int[] {last};
        copy.into(
                "imports.message (batch, number, line, column_name, warning, of_reading, key,"
                        + " arguments)",
                messages,
                (message, line) ->
                        line.add(id.toString())
                                .add(++number[0])
                                .add(message.line())
                                .add(message.column())
                                .add(message.warning() ? "t" : "f")
                                .add(ofReading ? "t" : "f")
                                .add(message.key())
                                .add(Arguments.encode(message.arguments())));
    }

    List<ImportRow> rows(ImportId id, List<String> columns) {
        var positions = Cells.positions(columns);
        return jdbc.sql(
                        """
                        select line, cells from imports.row where batch = :batch order by line
                        """)
                .param("batch", id.value())
                .query((result, row) ->
                        new ImportRow(
                                result.getInt("line"),
                                Cells.of(positions, result.getString("cells"))))
                .list();
    }

    /** Rows whose cells were mended by hand since the file was handed in. */
    Map<Integer, Map<String, String>> mended(ImportId id, List<String> columns) {
        var positions = Cells.positions(columns);
        var mended = new HashMap<Integer, Map<String, String>>();
        jdbc.sql("select line, cells from imports.row where batch = :batch and edited")
                .param("batch", id.value())
                .query((result, row) ->
                        new ImportRow(
                                result.getInt("line"),
                                Cells.of(positions, result.getString("cells"))))
                .list()
                .forEach(row -> mended.put(row.line(), row.cells()));
        return mended;
    }

    List<Integer> wrongLines(ImportId id) {
        return jdbc.sql(
                        """
                        select distinct line from imports.message
                         where batch = :batch and not warning
                        """)
                .param("batch", id.value())
                .query((result, row) -> result.getInt(1))
                .list();
    }

    /** How many rows are wrong, and how many are only odd. */
    Counts count(ImportId id) {
        return jdbc.sql(
                        """
                        select count(*) filter (where wrong)     as wrong,
                               count(*) filter (where not wrong) as odd
                          from (select bool_or(not warning) as wrong
                                  from imports.message
                                 where batch = :batch
                                 group by line) each
                        """)
                .param("batch", id.value())
                .query((result, row) -> new Counts(result.getInt("odd"), result.getInt("wrong")))
                .single();
    }

    /** Puts new texts into cells; what was said of the shape of those lines is void. */
    void mend(
            ImportId id,
            List<String> columns,
            Map<Integer, Map<String, String>> cells,
            int longest) {
        var positions = Cells.positions(columns);
        var lines = new ArrayList<>(cells.keySet());
        var known = new HashMap<Integer, ImportRow>();
        jdbc.sql("select line, cells from imports.row where batch = :batch and line in (:lines)")
                .param("batch", id.value())
                .param("lines", lines.isEmpty() ? List.of(-1) : lines)
                .query((result, row) ->
                        new ImportRow(
                                result.getInt("line"),
                                Cells.of(positions, result.getString("cells"))))
                .list()
                .forEach(row -> known.put(row.line(), row));
        cells.forEach((line, mended) -> {
            var row = known.get(line);
            Refusal.unless(
                    row != null && positions.keySet().containsAll(mended.keySet()),
                    "imports.refusal.unknown-cell");
            if (row != null) {
                var whole = new HashMap<>(row.cells());
                mended.forEach((name, text) -> whole.put(name, CellText.staged(text, longest)));
                replace(id, line, Cells.join(positions, whole));
            }
        });
    }

    private void replace(ImportId id, int line, String cells) {
        int changed =
                jdbc.sql(
                                """
                                update imports.row set cells = :cells, edited = true
                                 where batch = :batch and line = :line and cells <> :cells
                                """)
                        .param("batch", id.value())
                        .param("line", line)
                        .param("cells", cells)
                        .update();
        if (changed > 0) {
            jdbc.sql(
                            """
                            delete from imports.message
                             where batch = :batch and line = :line and of_reading
                            """)
                    .param("batch", id.value())
                    .param("line", line)
                    .update();
        }
    }

    void forget(ImportId id) {
        jdbc.sql("delete from imports.message where batch = :batch")
                .param("batch", id.value())
                .update();
        jdbc.sql("delete from imports.row where batch = :batch")
                .param("batch", id.value())
                .update();
    }

    record Counts(int odd, int wrong) {}
}
