package vn.binhyen.browser;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A year of recognition on its way: files at each stage, and a draft of a standard. */
record RecognitionSamples(JdbcClient jdbc, List<UUID> villages) {

    private static final int YEAR = 2024;

    void into(Map<String, Object> ids) {
        ids.put("standard", standard("TT124/2021"));
        ids.put("standardDraft", draft());
        var cycle = cycle();
        ids.put("cycle", cycle);
        var stages = List.of("SUBMITTED", "APPRAISED");
        for (int i = 0; i < stages.size(); i++) {
            file(cycle, villages.get(i), stages.get(i));
        }
        pledged(villages.getFirst(), "2024-05-04", 84, 28);
        pledged(villages.getFirst(), "2024-06-08", 60, 30);
    }

    private void pledged(UUID village, String on, int turns, int distinct) {
        jdbc.sql(
                        """
                        insert into awards.known_pledge
                               (drive, unit_id, place, on_day, subject, turns, distinct_ones, version)
                        select coalesce((select id from pledges.drive order by number limit 1), :village), :village, :village,
                               cast(:on as date), 2, :turns, :distinct, 1
                        on conflict do nothing
                        """)
                .param("village", village)
                .param("on", on)
                .param("turns", turns)
                .param("distinct", distinct)
                .update();
    }

    private UUID standard(String code) {
        return jdbc.sql("select id from awards.standard where code = ? and edition = 1")
                .param(code)
                .query((rs, row) -> rs.getObject(1, UUID.class))
                .single();
    }

    private UUID cycle() {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into awards.cycle (id, year, kind, purpose, standard, opened_on)
                        values (:id, :year, 1, 'TITLE', :standard, '2024-01-15')
                        """)
                .param("id", id)
                .param("year", YEAR)
                .param("standard", standard("TT124/2021"))
                .update();
        return id;
    }

    private void file(UUID cycle, UUID village, String stage) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into awards.dossier (id, cycle, object, stage, registered_on, assessed_on, minutes_number,
                               minutes_date, present, in_favour, submitted_on, appraised_on, passed, version)
                        values (:id, :cycle, :village, :stage, '2024-03-01', '2024-09-01', '01/BB', '2024-09-02', 48, 47,
                                '2024-09-03', case when :stage = 'APPRAISED' then date '2024-09-05' end,
                                case when :stage = 'APPRAISED' then true end, 2)
                        """)
                .param("id", id)
                .param("cycle", cycle)
                .param("village", village)
                .param("stage", stage)
                .update();
        for (var criterion :
                List.of("resolution", "policies", "crime_not_rising", "forces_complete")) {
            jdbc.sql(
                            "insert into awards.dossier_answer (dossier, criterion, met) values (?, ?, true)")
                    .params(id, criterion)
                    .update();
        }
        jdbc.sql(
                        """
                        insert into awards.dossier_answer (dossier, criterion, number, base)
                        values (?, 'households_registered', 59, 60)
                        """)
                .param(id)
                .update();
    }

    private UUID draft() {
        var id = UUID.randomUUID();
        var origin = standard("TT48/2025");
        jdbc.sql(
                        """
                        insert into awards.standard (id, code, edition, instrument, amends, purpose, first_year, last_year,
                                                     years_to_confirm, state, frozen, version)
                        select :id, code, 2, instrument, amends, purpose, 2030, null, false, 'DRAFT', false, 0
                          from awards.standard where id = :origin
                        """)
                .param("id", id)
                .param("origin", origin)
                .update();
        jdbc.sql(
                        """
                        insert into awards.standard_rules (standard, kind, rules)
                        select :id, kind, rules from awards.standard_rules where standard = :origin
                        """)
                .param("id", id)
                .param("origin", origin)
                .update();
        return id;
    }
}
