package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.organisation.events.BodyFactsChanged;
import vn.binhyen.organisation.events.BodyFactsChanged.Body;
import vn.binhyen.platform.BulkCopy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Keeps this module's own copy of the bodies that can be commended by name, with the grades of
 * their work. A copy is replaced only by a later one.
 */
@Component
class BodyBook {

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    BodyBook(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    @ApplicationModuleListener(id = "awards.body-book.changed")
    void on(BodyFactsChanged event) {
        keep(event.bodies());
    }

    void keep(List<Body> bodies) {
        jdbc.sql("create temporary table if not exists body_news (like awards.body) on commit drop")
                .update();
        jdbc.sql("delete from body_news").update();
        copy.into(
                "body_news (id, kind, code, unit_id, established_on, ended_on, proposed, version)",
                bodies.stream().map(BodyBook::row).toList());
        var taken =
                jdbc.sql(
                                """
                                insert into awards.body as b (id, kind, code, unit_id, established_on, ended_on, proposed, version)
                                select id, kind, code, unit_id, established_on, ended_on, proposed, version from body_news
                                 order by id
                                on conflict (id) do update
                                   set kind = excluded.kind, code = excluded.code, unit_id = excluded.unit_id,
                                       established_on = excluded.established_on, ended_on = excluded.ended_on,
                                       proposed = excluded.proposed, version = excluded.version
                                 where b.version <= excluded.version
                                returning id
                                """)
                        .query((rs, row) -> rs.getObject(1, UUID.class))
                        .set();
        jdbc.sql("delete from awards.body_grade where body = any(:bodies)")
                .param("bodies", taken.toArray(UUID[]::new))
                .update();
        copy.into(
                "awards.body_grade (body, year, grade)",
                bodies.stream()
                        .filter(it -> taken.contains(it.id().value()))
                        .flatMap(it -> grades(it).stream())
                        .toList());
    }

    private static @Nullable Object[] row(Body body) {
        return new @Nullable Object[] {
            body.id().value(),
            body.kind(),
            body.code(),
            body.unit().value(),
            body.establishedOn(),
            body.endedOn(),
            body.proposed(),
            body.version()
        };
    }

    private static List<Object[]> grades(Body body) {
        var rows = new ArrayList<Object[]>();
        body.grades()
                .forEach(it -> rows.add(new Object[] {body.id().value(), it.year(), it.rank()}));
        return rows;
    }
}
