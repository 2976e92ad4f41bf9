package vn.binhyen.organisation.figures;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.organisation.BodyKind;
import vn.binhyen.organisation.UnitSuccession;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What is organised in each of the units directly below one: where a total comes from. */
@Component
public class UnitOverview {

    private final UnitCodes units;
    private final UnitSuccession succession;
    private final JdbcClient jdbc;

    UnitOverview(UnitCodes units, UnitSuccession succession, JdbcClient jdbc) {
        this.units = units;
        this.succession = succession;
        this.jdbc = jdbc;
    }

    /** Numbers of bodies and people by the unit directly below in which they work. */
    public Map<UnitId, Numbers> children(UnitId unit, LocalDate day) {
        var child = units.byChild(unit, day);
        succession
                .gone(child.keySet(), day)
                .forEach((gone, foundAt) -> child.put(gone, child.getOrDefault(foundAt, foundAt)));
        var numbers = new HashMap<UnitId, Numbers>();
        jdbc.sql(
                        """
                        select b.unit_id, b.kind, count(*) as number, coalesce(sum(s.members), 0) as members,
                               coalesce(sum(s.households), 0) as households
                          from organisation.body b
                          left join organisation.body_strength s
                            on s.body_id = b.id and s.from_day <= :day and s.until_day > :day
                         where b.unit_id = any(:units) and b.established_on <= :day
                           and (b.ended_on is null or b.ended_on >= :day) and not b.proposed
                         group by b.unit_id, b.kind
                        """)
                .param("day", day)
                .param("units", child.keySet().stream().map(UnitId::value).toArray(UUID[]::new))
                .query(rs -> {
                    var at = child.get(new UnitId(rs.getObject("unit_id", UUID.class)));
                    if (at != null) {
                        numbers.merge(
                                at,
                                Numbers.of(
                                        rs.getString("kind"),
                                        rs.getLong("number"),
                                        rs.getLong("members"),
                                        rs.getLong("households")),
                                Numbers::plus);
                    }
                });
        return numbers;
    }

    /**
     * Bodies of a unit and all below it.
     *
     * @param members of committees and teams together
     */
    public record Numbers(
            long committees, long teams, long groups, long others, long members, long households) {

        public static final Numbers NONE = new Numbers(0, 0, 0, 0, 0, 0);

        static Numbers of(String kind, long number, long members, long households) {
            return switch (kind) {
                case BodyKind.STEERING_COMMITTEE ->
                        new Numbers(number, 0, 0, 0, members, households);
                case BodyKind.PROTECTION_TEAM -> new Numbers(0, number, 0, 0, members, households);
                case BodyKind.HOUSEHOLD_GROUP -> new Numbers(0, 0, number, 0, 0, households);
                default -> new Numbers(0, 0, 0, number, 0, households);
            };
        }

        Numbers plus(Numbers more) {
            return new Numbers(
                    committees + more.committees,
                    teams + more.teams,
                    groups + more.groups,
                    others + more.others,
                    members + more.members,
                    households + more.households);
        }
    }
}
