package vn.binhyen.awards.commendations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who reported in time, and whose models are examples, as awards heard it. */
@Component
class WorkEvidence {

    private final JdbcClient jdbc;

    WorkEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many reports about the year each handed in, of those none late. */
    Map<UUID, Integer> inTime(int year, Collection<UUID> ids) {
        return counts(
                """
                select r.obliged as id, count(*)::int as number
                  from awards.known_report r join awards.known_round k on k.round = r.round
                 where extract(year from k.last_day) = :year and r.obliged = any(:ids)
                 group by r.obliged having bool_and(r.in_time)
                """,
                year,
                ids);
    }

    /** Who reported every round of the campaign due by the day in time; the rounds they are. */
    Map<UUID, Integer> wholeCampaign(CampaignId campaign, Collection<UUID> ids, LocalDate day) {
        var found = new HashMap<UUID, Integer>();
        jdbc.sql(
                        """
                        select r.obliged as id, count(*)::int as number
                          from awards.known_report r join awards.known_round k on k.round = r.round
                         where k.campaign = :campaign and k.due_on <= :day and r.obliged = any(:ids)
                         group by r.obliged
                        having bool_and(r.in_time) and count(*) = (
                               select count(*) from awards.known_round where campaign = :campaign and due_on <= :day)
                        """)
                .param("campaign", campaign.value())
                .param("day", day)
                .param("ids", ids.toArray(UUID[]::new))
                .query(rs -> {
                    found.put(rs.getObject("id", UUID.class), rs.getInt("number"));
                });
        return found;
    }

    /** Whoever owes reports of the campaign and is no unit of the register. */
    List<UUID> reporting(CampaignId campaign) {
        return jdbc.sql(
                        """
                        select distinct r.obliged
                          from awards.known_report r join awards.known_round k on k.round = r.round
                         where k.campaign = :campaign
                        """)
                .param("campaign", campaign.value())
                .query((rs, row) -> rs.getObject(1, UUID.class))
                .list();
    }

    /**
     * A model of each that was named an example in that year: applied in the unit, or owned by the
     * body or institution.
     */
    Map<UUID, UUID> examples(int year, Collection<UUID> ids) {
        var found = new HashMap<UUID, UUID>();
        jdbc.sql(
                        """
                        select x.id, x.model from (
                            select m.unit_id as id, e.model, e.named_on
                              from awards.known_example e join awards.known_model_site m on m.model = e.model
                             union
                            select t.owner, e.model, e.named_on
                              from awards.known_example e join awards.known_model_telling t on t.model = e.model) x
                         where extract(year from x.named_on) = :year and x.id = any(:ids)
                         order by x.named_on, x.model
                        """)
                .param("year", year)
                .param("ids", ids.toArray(UUID[]::new))
                .query(rs -> {
                    found.put(rs.getObject("id", UUID.class), rs.getObject("model", UUID.class));
                });
        return found;
    }

    /** What institutions pledged during the year: turns, with the last drive they took part in. */
    Map<UUID, Pledged> pledged(int year, Collection<UUID> ids) {
        var found = new HashMap<UUID, Pledged>();
        jdbc.sql(
                        """
                        select p.place, sum(p.turns)::int as turns,
                               (array_agg(p.drive order by p.on_day desc))[1] as drive,
                               (array_agg(p.unit_id order by p.on_day desc))[1] as unit_id
                          from awards.known_pledge p join awards.institution i on i.id = p.place
                         where extract(year from p.on_day) = :year and p.place = any(:ids)
                         group by p.place having sum(p.turns) > 0
                        """)
                .param("year", year)
                .param("ids", ids.toArray(UUID[]::new))
                .query(rs -> {
                    found.put(
                            rs.getObject("place", UUID.class),
                            new Pledged(
                                    rs.getInt("turns"),
                                    rs.getObject("drive", UUID.class),
                                    rs.getObject("unit_id", UUID.class)));
                });
        return found;
    }

    record Pledged(int turns, UUID drive, UUID unit) {}

    /** The grade of bodies for the year by its number, the best is 1. */
    Map<UUID, Integer> bodyGrades(int year, Collection<UUID> ids) {
        return counts(
                """
                select body as id, grade::int as number from awards.body_grade
                 where year = :year and body = any(:ids)
                """,
                year,
                ids);
    }

    private Map<UUID, Integer> counts(String sql, int year, Collection<UUID> ids) {
        var found = new HashMap<UUID, Integer>();
        jdbc.sql(sql)
                .param("year", year)
                .param("ids", ids.toArray(UUID[]::new))
                .query(rs -> {
                    found.put(rs.getObject("id", UUID.class), rs.getInt("number"));
                });
        return found;
    }
}
