package vn.binhyen.walk;

import vn.binhyen.walk.Doors.Sent;

import java.util.UUID;

/** A list of commendations of the first commune, and a decision on a title, made new each time. */
record Commended(World world, UUID commune) {

    private static final String LIST =
            "version=0,collective=00000000-0000-0000-0000-000000000001,reason=CLERICAL_ERROR";

    static boolean knows(String path) {
        return path.contains("/commendations/") || path.startsWith("/recognition/papers/");
    }

    static Sent sent(String path) {
        if (path.startsWith("/commendations/{id}/")) {
            return Sent.form(LIST.split("[,=]"));
        }
        return Sent.nothing();
    }

    String path(String path) {
        if (path.contains("/forms/")) {
            return path.replace("{id}", form().toString());
        }
        if (path.startsWith("/recognition/")) {
            return path.replace("{id}", decision().toString());
        }
        boolean takenBack = path.contains("/corrections.") || path.endsWith("/revocations");
        var decided = takenBack || path.endsWith("/revoke") || path.contains("/certificates.");
        var list = list(decided ? "DECIDED" : "OPEN");
        if (takenBack) {
            takeBack(list);
        }
        return path.replace("{id}", list.toString());
    }

    private void takeBack(UUID list) {
        world.jdbc
                .sql(
                        """
                        insert into awards.award_revocation (list, collective, reason, decision_number, revoked_on)
                        select list, collective, 'NO_AUTHORITY', '20/QĐ-UBND', '2025-12-20' from awards.award where list = ?
                        """)
                .param(list)
                .update();
    }

    UUID list(String stage) {
        var id = UUID.randomUUID();
        world.jdbc
                .sql(
                        """
                        insert into awards.commendation_list
                               (id, occasion, year, host, form, people, by_launch, stage, opened_on, decision_number, decided_on, version)
                        select :id, 'YEARLY', 2025, :commune, id, 1, false, :stage, '2025-01-10',
                               case when :stage = 'DECIDED' then '1/QĐ' end,
                               case when :stage = 'DECIDED' then cast('2025-12-01' as date) end, 0
                          from awards.award_form where code = 'merit_commune'
                        """)
                .param("id", id)
                .param("commune", commune)
                .param("stage", stage)
                .update();
        if (stage.equals("DECIDED")) {
            award(id);
            batch(id);
        }
        return id;
    }

    private void award(UUID list) {
        world.jdbc
                .sql(
                        """
                        insert into awards.award (list, collective, kind, achievement, form, year, decision_number, decided_on)
                        select id, '00000000-0000-0000-0000-000000000001', 'BODY', 'year:2025', form, 2025, '1/QĐ', decided_on
                          from awards.commendation_list where id = ?
                        """)
                .param(list)
                .update();
    }

    /** Certificates whose files are any. */
    private void batch(UUID subject) {
        var file = UUID.randomUUID();
        world.jdbc
                .sql(
                        """
                        insert into documents.file (id, name, type, size, sha256, content, kept_at)
                        values (:id, 'a.pdf', 'PDF', 1, repeat('a', 64), 'a', now())
                        """)
                .param("id", file)
                .update();
        world.jdbc
                .sql(
                        """
                        insert into awards.certificate_batch (id, subject, number, pdf, word, written_at)
                        values (:id, :subject, 1, :file, :file, now())
                        """)
                .param("id", UUID.randomUUID())
                .param("subject", subject)
                .param("file", file)
                .update();
    }

    private UUID form() {
        return world.id("select id from awards.award_form where code = 'merit_commune'");
    }

    /** Another decision takes the place of the one on that village. */
    private void correct(UUID object) {
        world.jdbc
                .sql("update awards.title_result set to_day = '2025-03-01' where object = ?")
                .param(object)
                .update();
        world.jdbc
                .sql(
                        """
                        insert into awards.title_result
                               (kind, year, object, act, standard, decision_number, decided_on, authority, reason, from_day)
                        values (1, 2024, :object, 3, 'TT124/2021', '9/QĐ-UBND', '2025-03-01', :commune, 1, '2025-03-01')
                        """)
                .param("object", object)
                .param("commune", commune)
                .update();
    }

    /** A decision of the commune's own chair on one village. */
    private UUID decision() {
        var id = UUID.randomUUID();
        world.jdbc
                .sql(
                        """
                        insert into awards.title_result
                               (kind, year, object, act, standard, decision_number, decided_on, authority, from_day)
                        values (1, 2024, :object, 1, 'TT124/2021', substr(cast(:object as text), 1, 8), '2024-12-05', :commune,
                                '2024-12-05')
                        """)
                .param("object", id)
                .param("commune", commune)
                .update();
        var subject =
                world.id(
                        """
                        select md5(concat_ws('|', kind, year, authority, decision_number, decided_on))::uuid
                          from awards.title_result where object = ?
                        """,
                        id);
        batch(subject);
        correct(id);
        return subject;
    }
}
