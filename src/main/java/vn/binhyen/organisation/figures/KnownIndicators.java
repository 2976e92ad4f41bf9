package vn.binhyen.organisation.figures;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.organisation.BodyKind;
import vn.binhyen.organisation.UnitSuccession;
import vn.binhyen.reporting.spi.IndicatorSource;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.UnitId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What the register fills in on reports by itself: forces as they stand on the last day of a round,
 * what was consolidated, taught and inspected during it.
 *
 * <p>A report holds own work only: of a commune its own bodies and those of its residential areas,
 * of any other unit the bodies of the unit itself. Where the register knows nothing of a unit it
 * stays silent instead of claiming noughts.
 */
@Component
class KnownIndicators implements IndicatorSource {

    private static final String REGISTER = "organisation.source.register";
    private static final String TRAINING = "organisation.source.training";
    private static final String CONSOLIDATED = "organisation.source.consolidated";
    private static final String INSPECTED = "organisation.source.inspections";

    /** Codes of the province's dictionary. */
    private static final Map<String, Figure> FIGURES =
            Map.ofEntries(
                    entry("2.1", "consolidated", Column.NUMBER, CONSOLIDATED),
                    entry("2.2", BodyKind.STEERING_COMMITTEE, Column.PEOPLE, REGISTER),
                    entry("2.3", BodyKind.PROTECTION_TEAM, Column.NUMBER, REGISTER),
                    entry("2.4", BodyKind.PROTECTION_TEAM, Column.PEOPLE, REGISTER),
                    entry("2.5", BodyKind.HOUSEHOLD_GROUP, Column.NUMBER, REGISTER),
                    entry("2.6", BodyKind.HOUSEHOLD_GROUP, Column.HOUSEHOLDS, REGISTER),
                    entry("2.7", BodyKind.GUARD_FORCE, Column.PEOPLE, REGISTER),
                    entry("3.1", "training", Column.NUMBER, TRAINING),
                    entry("3.2", "training", Column.PEOPLE, TRAINING),
                    entry("8.1", "inspection", Column.NUMBER, INSPECTED));

    private final UnitSuccession succession;
    private final JdbcClient jdbc;

    KnownIndicators(UnitSuccession succession, JdbcClient jdbc) {
        this.succession = succession;
        this.jdbc = jdbc;
    }

    @Override
    public List<Known> known(Question question) {
        var asked = question.indicators().stream().filter(FIGURES::containsKey).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var lines = lines(own(question), question.days());
        var found = new ArrayList<Known>();
        for (var code : asked) {
            var figure = Objects.requireNonNull(FIGURES.get(code));
            var line = lines.get(figure.of());
            var value = line == null ? 0 : line[figure.column().ordinal()];
            if (value > 0) { // a nought may be ignorance
                found.add(new Known(code, value, figure.source()));
            }
        }
        return found;
    }

    private UUID[] own(Question question) {
        return succession.withPredecessors(question.places(), question.days().endsOn()).stream()
                .map(UnitId::value)
                .toArray(UUID[]::new);
    }

    private Map<String, long[]> lines(UUID[] units, DatePeriod days) {
        var lines = new HashMap<String, long[]>();
        jdbc.sql(
                        """
                        select b.kind as what, count(*) as number, sum(s.members) as people, sum(s.households) as households
                          from organisation.body b
                          left join organisation.body_strength s
                            on s.body_id = b.id and s.from_day <= :to and s.until_day > :to
                         where b.unit_id = any(:units) and b.established_on <= :to and not b.proposed
                           and (b.ended_on is null or b.ended_on >= :to)
                         group by b.kind
                        union all
                        select 'consolidated', count(*), 0, 0
                          from organisation.body b join organisation.consolidation c on c.body_id = b.id
                         where b.unit_id = any(:units) and b.kind = 'steering_committee' and c.decision_date between :from and :to
                        union all
                        select 'training', count(*), sum(trained), 0 from organisation.training
                         where unit_id = any(:units) and held_on between :from and :to
                        union all
                        select 'inspection', count(*), 0, 0 from organisation.inspection
                         where unit_id = any(:units) and held_on between :from and :to
                        """)
                .param("units", units)
                .param("from", days.startsOn())
                .param("to", days.endsOn())
                .query(rs -> {
                    lines.put(
                            rs.getString("what"),
                            new long[] {
                                rs.getLong("number"), rs.getLong("people"), rs.getLong("households")
                            });
                });
        return lines;
    }

    private static Map.Entry<String, Figure> entry(
            String code, String of, Column column, String source) {
        return Map.entry(code, new Figure(of, column, source));
    }

    private enum Column {
        NUMBER,
        PEOPLE,
        HOUSEHOLDS
    }

    /** Where the figure of an indicator stands. */
    private record Figure(String of, Column column, String source) {}
}
