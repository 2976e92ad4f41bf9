package vn.binhyen.browser;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists of commendations at each step, of a commune and two of its villages. */
record CommendationSamples(JdbcClient jdbc, UUID commune, List<UUID> villages) {

    void into(Map<String, Object> ids) {
        ids.put("list", list("OPEN", 2023));
        ids.put("listConsidered", list("CONSIDERED", 2024));
        ids.put("listDecided", list("DECIDED", 2022));
        ids.put("awardForm", form("diploma_province"));
        ids.put("titleDecision", decision());
    }

    private UUID list(String stage, int year) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into awards.commendation_list
                               (id, occasion, year, host, form, quota, people, by_launch, stage, opened_on, proposed_on,
                                minutes_number, minutes_date, present, in_favour, decision_number, decided_on, version)
                        select :id, 'YEARLY', :year, :commune, id, 1, 3, false, :stage, '2024-08-05',
                               case when :stage <> 'OPEN' then cast('2024-08-06' as date) end,
                               case when :stage <> 'OPEN' then '4/BB-BCĐ' end,
                               case when :stage <> 'OPEN' then cast('2024-08-07' as date) end,
                               case when :stage <> 'OPEN' then 7 end, case when :stage <> 'OPEN' then 6 end,
                               case when :stage = 'DECIDED' then '57/QĐ-UBND' end,
                               case when :stage = 'DECIDED' then cast('2024-08-08' as date) end, 0
                          from awards.award_form where code = 'merit_commune'
                        """)
                .param("id", id)
                .param("year", year)
                .param("commune", commune)
                .param("stage", stage)
                .update();
        villages.stream().skip(stage.equals("OPEN") ? 1 : 0).forEach(it -> nominate(id, it, year));
        if (stage.equals("DECIDED")) {
            award(id);
        }
        return id;
    }

    private void nominate(UUID list, UUID village, int year) {
        jdbc.sql(
                        """
                        insert into awards.nomination (list, collective, kind, achievement)
                        values (:list, :village, 'UNIT', :achievement)
                        """)
                .param("list", list)
                .param("village", village)
                .param("achievement", "year:" + year)
                .update();
    }

    private void award(UUID list) {
        jdbc.sql(
                        """
                        insert into awards.award (list, collective, kind, achievement, form, year, decision_number, decided_on)
                        select l.id, n.collective, n.kind, n.achievement, l.form, l.year, l.decision_number, l.decided_on
                          from awards.commendation_list l join awards.nomination n on n.list = l.id
                         where l.id = ?
                        """)
                .param(list)
                .update();
        jdbc.sql(
                        """
                        insert into awards.award_revocation (list, collective, reason, decision_number, revoked_on)
                        values (:list, :village, 'CLERICAL_ERROR', '60/QĐ-UBND', '2024-08-20')
                        """)
                .param("list", list)
                .param("village", villages.getLast())
                .update();
    }

    private UUID form(String code) {
        return jdbc.sql("select id from awards.award_form where code = ?")
                .param(code)
                .query((rs, row) -> rs.getObject(1, UUID.class))
                .single();
    }

    /** The decision of 2023 that the samples of titles bring. */
    private UUID decision() {
        return jdbc.sql(
                        """
                        select md5(concat_ws('|', kind, year, authority, decision_number, decided_on))::uuid
                          from awards.title_result where year = 2023 and act = 1 limit 1
                        """)
                .query((rs, row) -> rs.getObject(1, UUID.class))
                .single();
    }
}
