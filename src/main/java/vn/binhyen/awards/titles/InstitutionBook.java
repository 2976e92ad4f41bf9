package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.organisation.events.InstitutionsRegistered;
import vn.binhyen.organisation.events.InstitutionsRegistered.Institution;
import vn.binhyen.platform.BulkCopy;

import java.util.List;

/**
 * Keeps this module's own copy of the institutions that can be recognised. A copy is replaced only
 * by a later one.
 */
@Component
class InstitutionBook {

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    InstitutionBook(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    @ApplicationModuleListener(id = "awards.institution-book.registered")
    void on(InstitutionsRegistered event) {
        keep(event.institutions());
    }

    void keep(List<Institution> institutions) {
        jdbc.sql(
                        "create temporary table if not exists institution_news (like awards.institution) on commit drop")
                .update();
        jdbc.sql("delete from institution_news").update();
        copy.into(
                "institution_news (id, kind, code, unit_id, reports_to, size, school_level, armed_forces, ended_on, version)",
                institutions.stream().map(InstitutionBook::row).toList());
        jdbc.sql(
                        """
                        insert into awards.institution as i
                        select * from institution_news
                        on conflict (id) do update
                           set kind = excluded.kind, code = excluded.code, unit_id = excluded.unit_id,
                               reports_to = excluded.reports_to, size = excluded.size,
                               school_level = excluded.school_level, armed_forces = excluded.armed_forces,
                               ended_on = excluded.ended_on, version = excluded.version
                         where i.version <= excluded.version
                        """)
                .update();
    }

    private static @Nullable Object[] row(Institution institution) {
        return new @Nullable Object[] {
            institution.id(),
            TitleKind.of(institution.kind()).orElseThrow().number(),
            institution.code(),
            institution.unit(),
            institution.reportsTo(),
            institution.size(),
            institution.schoolLevel(),
            institution.armedForces(),
            institution.endedOn(),
            institution.version()
        };
    }
}
