package vn.binhyen.walk;

import java.util.UUID;

/** What is organised in the first commune, made new for each asking. */
record Organised(World world, UUID commune, UUID member) {

    UUID institution() {
        return insert(
                """
                insert into organisation.institution
                    (id, kind, code, name, search_key, unit_id, reports_to, armed_forces, in_zone, internal_rules,
                     trade_union, version)
                values (:id, 'agency', cast(:id as text), 'Trạm', 'tram', :commune, :commune, false, false, false, false, 0)
                """);
    }

    UUID committee() {
        return insert(
                """
                insert into organisation.body
                    (id, kind, code, name, search_key, unit_id, established_on, head, version)
                values (:id, 'steering_committee', cast(:id as text), 'Ban', 'ban', :commune, '2010-01-01', 'Chủ tịch', 0)
                """);
    }

    /** A committee of the commune that was edited with others, if only with itself. */
    UUID bulkEdit() {
        var committee = committee();
        var edit =
                insert(
                        """
                        insert into organisation.bulk_edit (id, field, value, account_id, done_at)
                        select :id, 'HEAD', 'Chủ tịch', :commune, now()
                        """);
        world.jdbc
                .sql("insert into organisation.bulk_edit_row (bulk_edit, body_id) values (?, ?)")
                .params(edit, committee)
                .update();
        return edit;
    }

    UUID activity(String kind) {
        return switch (kind) {
            case "training" ->
                    insert(
                            """
                            insert into organisation.training (id, held_on, unit_id, force, trained, topics, version)
                            values (:id, '2020-01-01', :commune, 'protection_team', 3, 'Luật', 0)
                            """);
            case "agreements" -> agreement();
            case "inspections" ->
                    insert(
                            """
                            insert into organisation.inspection (id, held_on, unit_id, lead, version)
                            values (:id, '2014-01-01', :commune, :member, 0)
                            """);
            case "areas" ->
                    insert(
                            """
                            insert into organisation.area_assignment (id, body_id, unit_id, duty, from_day, version)
                            values (:id, :member, :commune, 'URGES', '2010-01-01', 0)
                            """);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private UUID agreement() {
        var agreement =
                insert(
                        """
                        insert into organisation.agreement
                            (id, unit_id, subject, document_number, signed_on, partners, starts_on, ends_on, version)
                        values (:id, :commune, 'Quy chế', '1/QC', '2010-01-01', 'Công đoàn', '2010-01-01', '2099-01-01', 0)
                        """);
        world.jdbc
                .sql(
                        "insert into organisation.agreement_review (agreement, due_on) values (?, '2020-01-01')")
                .param(agreement)
                .update();
        return agreement;
    }

    private UUID insert(String sql) {
        var id = UUID.randomUUID();
        world.jdbc
                .sql(sql)
                .param("id", id)
                .param("commune", commune)
                .param("member", member)
                .update();
        return id;
    }
}
