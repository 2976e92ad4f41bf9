package vn.binhyen.reporting.rounds;

import static vn.binhyen.reporting.rounds.SqlArrays.column;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shared.VietnameseText;
import vn.binhyen.territory.UnitView;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Obligations in the database, written as sets. */
@Component
class ObligationRows {

    private static final int READS_ONLY = -1; // below the report itself: in no sum and at no desk

    private final JdbcClient jdbc;

    ObligationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RoundPlan plan(RoundId round) {
        Map<String, RoundPlan.Term> terms =
                jdbc
                        .sql("select * from reporting.deadline where round_id = :round")
                        .param("round", round.value())
                        .query((rs, row) -> Map.entry(rs.getString("tier"), term(rs)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return jdbc.sql(
                        """
                        select c.*, r.due_on,
                               (select count(*) from reporting.form_line f where f.campaign_id = c.id) as width
                          from reporting.round r join reporting.campaign c on c.id = r.campaign_id
                         where r.id = :round
                        """)
                .param("round", round.value())
                .query((rs, row) ->
                        new RoundPlan(
                                round,
                                new CampaignId(rs.getObject("id", UUID.class)),
                                new UnitId(rs.getObject("host", UUID.class)),
                                array(rs, "tiers").map(Object::toString).toList(),
                                array(rs, "units").map(it -> new UnitId((UUID) it)).toList(),
                                array(rs, "bodies").map(UUID.class::cast).toList(),
                                rs.getObject("due_on", LocalDate.class),
                                rs.getInt("width"),
                                terms))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Stream<Object> array(ResultSet rs, String column) throws SQLException {
        return Arrays.stream((Object[]) rs.getArray(column).getArray());
    }

    private static RoundPlan.Term term(ResultSet rs) throws SQLException {
        return new RoundPlan.Term(
                rs.getObject("due_on", LocalDate.class),
                rs.getObject("last_on", LocalDate.class),
                rs.getObject("due_at", OffsetDateTime.class),
                rs.getString("desk_tier"));
    }

    /** Writes the obligations of a round and where they stand. */
    void write(RoundPlan plan, List<Owed> owed) {
        withdraw(plan, owed);
        writeReports(plan, owed);
        writeTree(plan, owed);
        writePlaces(plan, owed);
    }

    private void withdraw(RoundPlan plan, List<Owed> owed) {
        jdbc.sql(
                        """
                        delete from reporting.report
                         where round_id = :round and state = 'DUE'
                           and obliged_id <> all (cast(:ids as uuid[]))
                        """)
                .param("round", plan.round().value())
                .param("ids", column(owed, Owed::id))
                .update();
    }

    private void writeReports(RoundPlan plan, List<Owed> owed) {
        jdbc.sql(
                        """
                        insert into reporting.report as report (id, round_id, campaign_id, obliged_kind, obliged_id, tier,
                                                      desk_unit, due_on, last_on, due_at, state, figures, version)
                        select gen_random_uuid(), :round, :campaign, o.kind, o.id, o.tier, o.desk, o.due_on,
                               o.last_on, o.due_at, 'DUE', array_fill(null::bigint, array[cast(:width as int)]), 0
                          from unnest(cast(:kinds as text[]), cast(:ids as uuid[]), cast(:tiers as text[]),
                                      cast(:desks as uuid[]), cast(:dueOns as date[]), cast(:lastOns as date[]),
                                      cast(:dueAts as timestamptz[]))
                               as o (kind, id, tier, desk, due_on, last_on, due_at)
                        on conflict (round_id, obliged_id) do update
                           set desk_unit = excluded.desk_unit, tier = excluded.tier
                         where (report.desk_unit, report.tier) <> (excluded.desk_unit, excluded.tier)
                        """)
                .param("round", plan.round().value())
                .param("campaign", plan.campaign().value())
                .param("width", plan.width())
                .param("kinds", column(owed, it -> it.obliged().kind()))
                .param("ids", column(owed, Owed::id))
                .param("tiers", column(owed, Owed::tier))
                .param("desks", column(owed, Owed::desk))
                .param("dueOns", column(owed, it -> it.term().dueOn()))
                .param("lastOns", column(owed, it -> it.term().lastOn()))
                .param("dueAts", column(owed, it -> it.term().dueAt()))
                .update();
    }

    private void writeTree(RoundPlan plan, List<Owed> owed) {
        var steps = new ArrayList<Step>();
        for (var each : owed) {
            if (each.obliged().kind() == Obliged.Kind.UNIT) {
                steps.add(new Step(each.id(), each.id(), each.tier(), 0));
            }
            for (int depth = 0; depth < each.above().size(); depth++) {
                var unit = each.above().get(depth);
                steps.add(new Step(each.id(), unit.id().value(), unit.tier(), depth + 1));
            }
            each.readers()
                    .forEach(it -> steps.add(new Step(each.id(), it.value(), "", READS_ONLY)));
        }
        forgetFormerPlaces(plan, steps);
        jdbc.sql(
                        """
                        insert into reporting.report_place (round_id, unit_id, report_id, tier, depth)
                        select r.round_id, s.unit_id, r.id, s.tier, s.depth
                          from unnest(cast(:obliged as uuid[]), cast(:units as uuid[]), cast(:tiers as text[]),
                                      cast(:depths as int[])) as s (obliged_id, unit_id, tier, depth)
                          join reporting.report r on r.round_id = :round and r.obliged_id = s.obliged_id
                        on conflict (report_id, unit_id) do nothing
                        """)
                .param("round", plan.round().value())
                .param("obliged", column(steps, Step::obliged))
                .param("units", column(steps, Step::unit))
                .param("tiers", column(steps, Step::tier))
                .param("depths", column(steps, Step::depth))
                .update();
    }

    /** Who stays obliged may have come under other units since. */
    private void forgetFormerPlaces(RoundPlan plan, List<Step> steps) {
        jdbc.sql(
                        """
                        with step as (
                            select * from unnest(cast(:obliged as uuid[]), cast(:units as uuid[]), cast(:depths as int[]))
                                          as s (obliged_id, unit_id, depth)
                        )
                        delete from reporting.report_place p using reporting.report r
                         where r.round_id = :round and p.report_id = r.id
                           and r.obliged_id in (select obliged_id from step)
                           and not exists (select from step s where s.obliged_id = r.obliged_id
                                              and s.unit_id = p.unit_id and s.depth = p.depth)
                        """)
                .param("round", plan.round().value())
                .param("obliged", column(steps, Step::obliged))
                .param("units", column(steps, Step::unit))
                .param("depths", column(steps, Step::depth))
                .update();
    }

    private void writePlaces(RoundPlan plan, List<Owed> owed) {
        var places = new LinkedHashMap<UUID, Place>();
        for (var each : owed) {
            each.above().forEach(it -> places.putIfAbsent(it.id().value(), Place.of(it)));
        }
        owed.forEach(it -> places.put(it.id(), Place.of(it)));
        var rows = places.values();
        jdbc.sql(
                        """
                        insert into reporting.place as known (campaign_id, id, kind, tier, code, name, search_key,
                                                              parent_id, obliged)
                        select :campaign, p.* from unnest(cast(:ids as uuid[]), cast(:kinds as text[]),
                               cast(:tiers as text[]), cast(:codes as text[]), cast(:names as text[]),
                               cast(:keys as text[]), cast(:parents as uuid[]), cast(:obliged as boolean[])) as p
                        on conflict (campaign_id, id) do update
                           set tier = excluded.tier, code = excluded.code, name = excluded.name,
                               search_key = excluded.search_key, parent_id = excluded.parent_id,
                               obliged = known.obliged or excluded.obliged
                        """)
                .param("campaign", plan.campaign().value())
                .param("ids", column(rows, Place::id))
                .param("kinds", column(rows, Place::kind))
                .param("tiers", column(rows, Place::tier))
                .param("codes", column(rows, Place::code))
                .param("names", column(rows, Place::name))
                .param("keys", column(rows, it -> VietnameseText.searchKey(it.name())))
                .param("parents", column(rows, Place::parent))
                .param("obliged", column(rows, Place::obliged))
                .update();
        order(plan.campaign());
    }

    /** Numbers the places as lists show them: down the tree by name, bodies last. */
    private void order(CampaignId campaign) {
        jdbc.sql(
                        """
                        with recursive tree as (
                            select p.id, p.kind, array[p.name collate "vi-VN-x-icu"] as path
                              from reporting.place p
                             where p.campaign_id = :campaign
                               and not exists (select from reporting.place above
                                                where above.campaign_id = :campaign and above.id = p.parent_id)
                            union all
                            select p.id, p.kind, tree.path || (p.name collate "vi-VN-x-icu")
                              from tree join reporting.place p on p.campaign_id = :campaign and p.parent_id = tree.id
                        ), numbered as (
                            select id, row_number() over (order by kind desc, path, id) as number from tree
                        )
                        update reporting.place p set position = n.number
                          from numbered n
                         where p.campaign_id = :campaign and p.id = n.id and p.position <> n.number
                        """)
                .param("campaign", campaign.value())
                .update();
    }

    private record Step(UUID obliged, UUID unit, String tier, int depth) {}

    private record Place(
            UUID id,
            String kind,
            String tier,
            String code,
            String name,
            @Nullable UUID parent,
            boolean obliged) {

        static Place of(UnitView unit) {
            var parent = unit.parent() == null ? null : unit.parent().value();
            return new Place(
                    unit.id().value(),
                    "UNIT",
                    unit.tier(),
                    unit.code(),
                    unit.name(),
                    parent,
                    false);
        }

        static Place of(Owed owed) {
            var parent = owed.parent() == null ? null : owed.parent().value();
            return new Place(
                    owed.id(),
                    owed.obliged().kind().name(),
                    owed.tier(),
                    owed.code(),
                    owed.name(),
                    parent,
                    true);
        }
    }
}
