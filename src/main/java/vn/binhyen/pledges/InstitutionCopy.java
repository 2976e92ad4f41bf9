package vn.binhyen.pledges;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.organisation.events.InstitutionsRegistered;
import vn.binhyen.organisation.events.InstitutionsRegistered.Institution;
import vn.binhyen.platform.BulkCopy;

import java.util.List;
import java.util.UUID;

/**
 * Keeps this module's own copy of the institutions: the base of what they pledge. A copy is
 * replaced only by a later one.
 */
@Component
class InstitutionCopy {

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    InstitutionCopy(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    @ApplicationModuleListener(id = "pledges.institution-book.registered")
    void on(InstitutionsRegistered event) {
        keep(event.institutions());
    }

    void keep(List<Institution> institutions) {
        jdbc.sql(
                        """
                        create temporary table if not exists institution_news (like pledges.institution) on commit drop
                        """)
                .update();
        jdbc.sql("delete from institution_news").update();
        copy.into(
                "institution_news (id, kind, code, unit_id, now_at, ended_on, version)",
                institutions.stream().map(InstitutionCopy::row).toList());
        var taken =
                jdbc.sql(
                                """
                                insert into pledges.institution as i (id, kind, code, unit_id, now_at, ended_on, version)
                                select id, kind, code, unit_id, now_at, ended_on, version from institution_news
                                on conflict (id) do update
                                   set kind = excluded.kind, code = excluded.code, unit_id = excluded.unit_id,
                                       now_at = excluded.now_at, ended_on = excluded.ended_on, version = excluded.version
                                 where i.version <= excluded.version
                                returning id
                                """)
                        .query((rs, row) -> rs.getObject(1, UUID.class))
                        .set();
        new Whereabouts(jdbc).settleInstitutions(taken);
    }

    private static Object[] row(Institution institution) {
        return new Object[] {
            institution.id().value(),
            institution.kind(),
            institution.code(),
            institution.unit().value(),
            institution.unit().value(),
            institution.endedOn(),
            institution.version()
        };
    }
}
