package vn.binhyen.walk;

import java.util.UUID;

/**
 * A cycle of agencies with the file of one in the first commune, and a draft of a standard, made
 * new for each asking.
 */
record Recognised(World world, UUID commune) {

    static boolean knows(String path) {
        return path.startsWith("/recognition/")
                || path.startsWith("/api/v1/recognition/")
                || path.startsWith("/api/v1/standards/");
    }

    String path(String path) {
        if (path.contains("/standards/")) {
            return path.replace("{id}", draft().toString());
        }
        if (path.contains("/meter/")) {
            return path.replace("{unit}", commune.toString());
        }
        var cycle = cycle();
        var at =
                path.replace("{id}", cycle.toString())
                        .replace("{criterion}", "model")
                        .replace("{unit}", commune.toString());
        return at.contains("{object}")
                ? at.replace("{object}", agency(cycle, "REGISTERED").toString())
                : at;
    }

    UUID cycle() {
        world.jdbc
                .sql(
                        """
                        insert into awards.cycle (id, year, kind, purpose, standard, opened_on)
                        select gen_random_uuid(), 2025, 3, 'TITLE', id, '2025-01-10' from awards.standard
                         where code = 'TT48/2025' and edition = 1
                        on conflict do nothing
                        """)
                .update();
        return world.id("select id from awards.cycle where kind = 3 and year = 2025");
    }

    /** An agency whose file is at that stage. */
    UUID agency(UUID cycle, String stage) {
        var id = UUID.randomUUID();
        world.jdbc
                .sql(
                        """
                        insert into awards.institution (id, kind, code, unit_id, reports_to, armed_forces, version)
                        values (:id, 3, cast(:id as text), :commune, :commune, false, 0)
                        """)
                .param("id", id)
                .param("commune", commune)
                .update();
        world.jdbc
                .sql(
                        """
                        insert into awards.dossier (id, cycle, object, stage, registered_on, version)
                        values (:id, :cycle, :id, :stage, '2025-02-01', 0)
                        """)
                .param("id", id)
                .param("cycle", cycle)
                .param("stage", stage)
                .update();
        return id;
    }

    /** A cycle of enterprises in which one waits for its decision, and nobody else. */
    UUID toDecide() {
        var cycle = UUID.randomUUID();
        world.jdbc
                .sql(
                        """
                        insert into awards.cycle (id, year, kind, purpose, standard, opened_on)
                        select :id, (select coalesce(max(year), 2009) + 1 from awards.cycle where kind = 4), 4, 'TITLE', id,
                               '2025-01-10' from awards.standard where code = 'TT48/2025' and edition = 1
                        """)
                .param("id", cycle)
                .update();
        var object = agency(cycle, "APPRAISED");
        world.jdbc
                .sql("update awards.dossier set passed = true where object = ?")
                .param(object)
                .update();
        return cycle;
    }

    /** The line of the one file of that cycle, as the list of decisions sends it. */
    String line(UUID cycle) {
        return world.jdbc
                .sql("select object || ':' || version from awards.dossier where cycle = ?")
                .param(cycle)
                .query((row, number) -> row.getString(1))
                .single();
    }

    /** An agency that has answered everything but what is sensitive. */
    UUID answered(UUID cycle) {
        var object = agency(cycle, "SUBMITTED");
        world.jdbc
                .sql(
                        """
                        insert into awards.dossier_answer (dossier, criterion, met, number, base)
                        values (:id, 'resolution', true, null, null), (:id, 'plan', true, null, null),
                               (:id, 'registration', true, null, null), (:id, 'internal_rules', true, null, null),
                               (:id, 'staff_informed', null, 9, 9), (:id, 'model', null, 1, null)
                        """)
                .param("id", object)
                .update();
        return object;
    }

    UUID draft() {
        var id = UUID.randomUUID();
        world.jdbc
                .sql(
                        """
                        insert into awards.standard (id, code, edition, instrument, amends, purpose, first_year, last_year,
                                                     years_to_confirm, state, frozen, version)
                        select :id, code, (select max(edition) + 1 from awards.standard where code = 'QD510/2022'),
                               instrument, amends, purpose, 2090, 2091, false, 'DRAFT', false, 0
                          from awards.standard where code = 'QD510/2022' and edition = 1
                        """)
                .param("id", id)
                .update();
        world.jdbc
                .sql(
                        """
                        insert into awards.standard_rules (standard, kind, rules)
                        select :id, r.kind, r.rules from awards.standard_rules r
                          join awards.standard s on s.id = r.standard
                         where s.code = 'QD510/2022' and s.edition = 1
                        """)
                .param("id", id)
                .update();
        return id;
    }
}
