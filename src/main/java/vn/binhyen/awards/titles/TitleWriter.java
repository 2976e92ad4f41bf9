package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.platform.BulkCopy;

import java.util.List;
import java.util.Objects;

/** Writes registrations and results, many at once, and has them announced. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TitleWriter {

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final TitleAnnouncing announcing;

    TitleWriter(JdbcClient jdbc, BulkCopy copy, TitleAnnouncing announcing) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.announcing = announcing;
    }

    /** Lets nobody else write titles until this transaction ends. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('awards.titles'))").query(rs -> {});
    }

    /**
     * Writes what is new; of an object that has a result none may be among the lines but one that
     * takes its place.
     */
    void write(List<TitleLine> lines) {
        stage(lines);
        jdbc.sql(
                        """
                        insert into awards.title as t (kind, year, object, registered)
                        select kind, year, object, registered from title_line
                        on conflict (kind, year, object) do update set registered = true
                         where excluded.registered and not t.registered
                        """)
                .update();
        jdbc.sql(
                        """
                        update awards.title_result r set to_day = greatest(l.from_day, r.from_day) from title_line l
                         where l.act is not null and r.to_day = 'infinity'
                           and r.kind = l.kind and r.year = l.year and r.object = l.object
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into awards.title_result (
                            kind, year, object, act, standard, decision_number, decided_on, authority, reason, from_day)
                        select kind, year, object, act, standard, decision_number, decided_on, authority, null, from_day
                          from title_line where act is not null
                        """)
                .update();
        announcing.announce(lines);
    }

    private void stage(List<TitleLine> lines) {
        jdbc.sql(
                        """
                        create temporary table if not exists title_line (
                            kind smallint, year smallint, object uuid, registered boolean, act smallint, standard text,
                            decision_number text, decided_on date, authority uuid, from_day date) on commit drop
                        """)
                .update();
        jdbc.sql("truncate title_line").update();
        copy.into(
                "title_line (kind, year, object, registered, act, standard, decision_number, decided_on, authority, from_day)",
                lines.stream().map(TitleWriter::row).toList());
        jdbc.sql("analyze title_line").update();
    }

    private static @Nullable Object[] row(TitleLine line) {
        return new @Nullable Object[] {
            line.kind().number(),
            line.year(),
            line.object(),
            line.registered(),
            line.act() == null ? null : Objects.requireNonNull(line.act()).number(),
            line.standard(),
            line.number(),
            line.day(),
            line.authority(),
            line.fromDay()
        };
    }
}
