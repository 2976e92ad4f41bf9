package vn.binhyen.pledges;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Works out anew where places and groups are found now: at the end of the way their unit went. */
final class Whereabouts {

    /** Each unit that went into another with the one where its way ends. */
    private static final String WAYS =
            """
            with recursive way as (
                select s.predecessor as origin, s.successor as at, s.day from pledges.unit_succession s
                union
                select way.origin, s.successor, s.day from way
                  join pledges.unit_succession s on s.predecessor = way.at and s.day >= way.day),
            ended as (
                select distinct on (origin) origin, at from way order by origin, day desc)
            """;

    private static final List<String> MOVING =
            List.of("place", "unit_day", "household_group", "base_step", "institution");

    private final JdbcClient jdbc;

    Whereabouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void settleGroups(Collection<UUID> groups) {
        settle("household_group", groups);
    }

    void settleInstitutions(Collection<UUID> institutions) {
        settle("institution", institutions);
    }

    private void settle(String table, Collection<UUID> ids) {
        jdbc.sql(
                        WAYS
                                + " update pledges."
                                + table
                                + " t set now_at = e.at from ended e"
                                + " where e.origin = t.unit_id and t.now_at <> e.at and t.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** Everything, after the ways have changed; also back where a way is no more. */
    void settleAll() {
        for (var table : MOVING) {
            jdbc.sql(
                            WAYS
                                    + ", target as (select distinct t.unit_id, coalesce(e.at, t.unit_id) as at from pledges."
                                    + table
                                    + " t left join ended e on e.origin = t.unit_id) update pledges."
                                    + table
                                    + " t set now_at = target.at from target"
                                    + " where target.unit_id = t.unit_id and t.now_at <> target.at")
                    .update();
        }
    }

    /** Places that were just added. */
    void settleNewPlaces() {
        jdbc.sql(
                        WAYS
                                + """
                                update pledges.place p set now_at = e.at from ended e
                                 where e.origin = p.unit_id and p.now_at = p.unit_id
                                """)
                .update();
    }
}
