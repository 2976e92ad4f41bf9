package vn.binhyen.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.imports.StagedRowView.CellView;
import vn.binhyen.imports.StagedRowView.RowWord;
import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.imports.spi.ImportRow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is said about rows, in the reader's language. */
@Component
class RowWords {

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final ImportTargets targets;

    RowWords(JdbcClient jdbc, MessageSource messages, ImportTargets targets) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.targets = targets;
    }

    String text(String key, @Nullable String arguments) {
        return messages.getMessage(
                        key, Arguments.decode(arguments), key, LocaleContextHolder.getLocale())
                + "";
    }

    /** The head of a column as its target's bundle names it, else its first other name. */
    String column(String target, String column) {
        var known =
                targets.required(target).columns().stream()
                        .filter(it -> it.name().equals(column))
                        .findFirst();
        var name = known.map(ImportColumn::aliases).filter(it -> !it.isEmpty()).map(List::getFirst);
        return messages.getMessage(
                        "imports.target." + target + ".column." + column,
                        null,
                        name.orElse(column),
                        LocaleContextHolder.getLocale())
                + "";
    }

    List<RowWord> wrong(ImportView batch, int limit) {
        var positions = Cells.positions(batch.columns());
        return jdbc.sql(
                        """
                        select m.*, r.cells
                          from imports.message m
                          left join imports.row r using (batch, line)
                         where batch = :batch and not m.warning
                         order by line, number
                         limit :limit
                        """)
                .param("batch", batch.id())
                .param("limit", limit)
                .query((result, row) -> {
                    var cells = result.getString("cells");
                    var column = result.getString("column_name");
                    var value = cells == null ? null : Cells.of(positions, cells).get(column);
                    return new RowWord(
                            result.getInt("line"),
                            column,
                            false,
                            value == null ? "" : value,
                            text(result.getString("key"), result.getString("arguments")));
                })
                .list();
    }

    List<StagedRowView> beside(ImportView batch, List<ImportRow> rows) {
        var words =
                byLine(
                        batch,
                        rows.isEmpty() ? 0 : rows.getFirst().line(),
                        rows.isEmpty() ? 0 : rows.getLast().line());
        return rows.stream()
                .map(row -> {
                    var said = words.getOrDefault(row.line(), List.of());
                    return new StagedRowView(
                            row.line(),
                            batch.columns().stream()
                                    .map(it ->
                                            new CellView(
                                                    it,
                                                    row.cell(it),
                                                    says(said, it, false),
                                                    says(said, it, true)))
                                    .toList(),
                            said);
                })
                .toList();
    }

    /** All that is said about the lines from one to another. */
    Map<Integer, List<RowWord>> byLine(ImportView batch, int first, int last) {
        var words = new HashMap<Integer, List<RowWord>>();
        jdbc.sql(
                        """
                        select * from imports.message
                         where batch = :batch and line between :first and :last
                         order by line, warning, number
                        """)
                .param("batch", batch.id())
                .param("first", first)
                .param("last", last)
                .query((result, row) ->
                        new RowWord(
                                result.getInt("line"),
                                result.getString("column_name"),
                                result.getBoolean("warning"),
                                "",
                                text(result.getString("key"), result.getString("arguments"))))
                .list()
                .forEach(it -> words.computeIfAbsent(it.line(), line -> new ArrayList<>()).add(it));
        return words;
    }

    private static boolean says(List<RowWord> words, String column, boolean warning) {
        return words.stream().anyMatch(it -> it.warning() == warning && it.column().equals(column));
    }
}
