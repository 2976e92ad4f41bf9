package vn.binhyen.awards.marks;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.marks.MarkFile.MarkKey;
import vn.binhyen.platform.BulkCopy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads and writes marks, many at once. */
@Component
class MarkBook {

    private static final String SELECT =
            "select kind, year, object, mark, met, number, base from awards.mark where ";

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    MarkBook(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    Map<MarkKey, MarkLine> ofYears(Collection<Integer> years) {
        return byKey(
                jdbc.sql(SELECT + "year = any(:years)")
                        .param("years", years.toArray(Integer[]::new))
                        .query(MarkBook::line)
                        .list());
    }

    Map<MarkKey, MarkLine> of(int year, Collection<UUID> objects) {
        return byKey(
                jdbc.sql(SELECT + "year = :year and object = any(:objects)")
                        .param("year", year)
                        .param("objects", objects.toArray(UUID[]::new))
                        .query(MarkBook::line)
                        .list());
    }

    /** Rises with every change of a mark of those objects. */
    long version(int year, Collection<UUID> objects) {
        return jdbc.sql(
                        """
                        select coalesce(sum(version + 1), 0) from awards.mark
                         where year = :year and object = any(:objects)
                        """)
                .param("year", year)
                .param("objects", objects.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    /** Lets nobody else write marks until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('awards.marks'))").query(rs -> {});
    }

    /** Writes the lines; one that says nothing takes away what was said before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(List<MarkLine> lines) {
        jdbc.sql(
                        "create temporary table if not exists mark_line (like awards.mark including defaults) on commit drop")
                .update();
        jdbc.sql("truncate mark_line").update();
        copy.into(
                "mark_line (kind, year, object, mark, met, number, base)",
                lines.stream().map(MarkBook::row).toList());
        jdbc.sql("analyze mark_line").update();
        jdbc.sql(
                        """
                        insert into awards.mark as m (kind, year, object, mark, met, number, base)
                        select kind, year, object, mark, met, number, base from mark_line
                        on conflict (year, kind, mark, object) do update
                           set met = excluded.met, number = excluded.number, base = excluded.base, version = m.version + 1
                        """)
                .update();
    }

    private static @Nullable Object[] row(MarkLine line) {
        return new @Nullable Object[] {
            line.kind().number(),
            line.year(),
            line.object(),
            line.mark(),
            line.nothing() ? null : line.met(),
            line.count(),
            line.base()
        };
    }

    private static Map<MarkKey, MarkLine> byKey(List<MarkLine> lines) {
        var found = new HashMap<MarkKey, MarkLine>();
        lines.forEach(it -> found.put(MarkKey.of(it), it));
        return found;
    }

    private static MarkLine line(ResultSet rs, int row) throws SQLException {
        return new MarkLine(
                TitleKind.of(rs.getInt("kind")),
                rs.getInt("year"),
                rs.getObject("object", UUID.class),
                rs.getString("mark"),
                rs.getObject("met", Boolean.class),
                rs.getObject("number", Integer.class),
                rs.getObject("base", Integer.class));
    }
}
