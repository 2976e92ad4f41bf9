package vn.binhyen.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.imports.StagedRowView.RowWord;
import vn.binhyen.platform.Jobs;
import vn.binhyen.shared.NotFound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows imports, their rows and what is wrong with these, to who imports and administrators. */
@Service
@Transactional(readOnly = true)
public class ImportListing {

    private static final String SELECT =
            """
            select b.*,
                   exists (select from imports.returned_file f where f.batch = b.id) as returned,
                   exists (select from imports.file f where f.batch = b.id) as kept
              from imports.batch b
            """;

    private final JdbcClient jdbc;
    private final RowWords words;
    private final ImportTargets targets;
    private final Jobs jobs;

    ImportListing(JdbcClient jdbc, RowWords words, ImportTargets targets, Jobs jobs) {
        this.jdbc = jdbc;
        this.words = words;
        this.targets = targets;
        this.jobs = jobs;
    }

    /** What the officer may import. */
    public List<ImportTargetView> targets(Authentication importer) {
        return targets.openTo(importer).stream()
                .map(it -> new ImportTargetView(it.name(), it.columns()))
                .toList();
    }

    public ImportTargetView target(String name, Authentication importer) {
        var target = targets.required(name, importer);
        return new ImportTargetView(target.name(), target.columns());
    }

    public ImportView required(UUID id, Authentication importer) {
        return jdbc.sql(SELECT + "where b.id = :id")
                .param("id", id)
                .query(this::view)
                .optional()
                .filter(it ->
                        it.owner().equals(importer.getName())
                                || ImportTargets.isAdministrator(importer))
                .orElseThrow(NotFound::new);
    }

    /** How far the work on an import is; nothing where none is under way. */
    public Optional<ImportProgressView> progress(ImportView batch) {
        var job = batch.job();
        return batch.state().atWork() && job != null
                ? jobs.find(job).map(ImportProgressView::of)
                : Optional.empty();
    }

    /** The newest imports the officer may see. */
    public List<ImportView> newest(Authentication importer, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                where b.owner = :owner or :all
                                order by b.created_at desc
                                limit :limit
                                """)
                .param("owner", importer.getName())
                .param("all", ImportTargets.isAdministrator(importer))
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    /** The heads of the columns of a file, in the reader's language. */
    public Map<String, String> labels(ImportView batch) {
        var labels = new LinkedHashMap<String, String>();
        batch.columns().forEach(it -> labels.put(it, words.column(batch.target(), it)));
        return labels;
    }

    /** What is wrong, row by row, at most so many. */
    public List<RowWord> errors(ImportView batch, int limit) {
        return words.wrong(batch, limit);
    }

    /** Rows of a kind from a line on. */
    public List<StagedRowView> rows(ImportView batch, RowFilter filter, int after, int limit) {
        var positions = Cells.positions(batch.columns());
        var rows =
                jdbc.sql(
                                "select line, cells from imports.row r where batch = :batch and"
                                        + " line > :after and "
                                        + filter.condition()
                                        + " order by line limit :limit")
                        .param("batch", batch.id())
                        .param("after", after)
                        .param("limit", limit)
                        .query((result, row) ->
                                new vn.binhyen.imports.spi.ImportRow(
                                        result.getInt("line"),
                                        Cells.of(positions, result.getString("cells"))))
                        .list();
        return words.beside(batch, rows);
    }

    private ImportView view(ResultSet result, int row) throws SQLException {
        var failure = result.getString("failure");
        var columns = result.getString("columns");
        return new ImportView(
                result.getObject("id", UUID.class),
                result.getString("target"),
                result.getString("owner"),
                result.getString("file_name"),
                result.getString("file_kind"),
                day(result, "effective_on"),
                result.getString("instrument"),
                ImportState.valueOf(result.getString("state")),
                columns == null ? List.of() : Cells.split(columns),
                result.getInt("total_rows"),
                result.getInt("odd_rows"),
                result.getInt("wrong_rows"),
                result.getInt("applied_rows"),
                result.getInt("added"),
                result.getInt("changed"),
                result.getInt("unchanged"),
                failure == null ? null : words.text(failure, result.getString("failure_arguments")),
                result.getBoolean("returned"),
                result.getTimestamp("created_at").toInstant(),
                result.getObject("kept_until", LocalDate.class),
                result.getBoolean("kept"),
                result.getObject("job", UUID.class));
    }

    private static @Nullable LocalDate day(ResultSet result, String column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }
}
