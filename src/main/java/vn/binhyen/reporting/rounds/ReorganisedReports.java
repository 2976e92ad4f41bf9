package vn.binhyen.reporting.rounds;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.spi.ReorganisationEffect;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Reports of units that are to be reorganised. */
@Component
class ReorganisedReports implements ReorganisationEffect {

    private static final String NOT_YET_ISSUED =
            """
             from reporting.report r
             join reporting.round d on d.id = r.round_id and d.state <> 'FROZEN'
             join reporting.campaign c on c.id = d.campaign_id and c.closed_on is null
            where r.due_on >= :day and r.obliged_id = any(cast(:units as uuid[]))
            """;

    private final JdbcClient jdbc;

    ReorganisedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Touched> touchedBy(Concerned units) {
        return List.of(
                touched("due", units.ending(), units.day(), "r.state = 'DUE'"),
                touched("draft", units.ending(), units.day(), "r.state = 'DRAFT'"),
                touched(
                        "handed-in",
                        units.ending(),
                        units.day(),
                        "r.state in ('SUBMITTED', 'RETURNED', 'ACCEPTED')"),
                touched("other-desk", units.changing(), units.day(), "r.state <> 'ACCEPTED'"));
    }

    private Touched touched(String what, Collection<UnitId> units, LocalDate day, String state) {
        var number =
                units.isEmpty()
                        ? 0L
                        : jdbc.sql("select count(*)" + NOT_YET_ISSUED + " and " + state)
                                .param("day", day)
                                .param("units", SqlArrays.column(units, UnitId::value))
                                .query((rs, row) -> rs.getLong(1))
                                .single();
        return new Touched("reporting.reorganisation." + what, number);
    }

    @Override
    public List<Hindrance> againstUndoing(Applied reorganisation) {
        var found =
                jdbc.sql(
                                """
                                select p.name, count(*) over () as number
                                  from reporting.report r
                                  join reporting.place p on p.campaign_id = r.campaign_id and p.id = r.obliged_id
                                 where r.obliged_id = any(cast(:units as uuid[])) and r.due_on >= :day
                                   and r.state in ('SUBMITTED', 'RETURNED', 'ACCEPTED')
                                 order by r.submitted_at limit 1
                                """)
                        .param(
                                "units",
                                SqlArrays.column(reorganisation.successors(), UnitId::value))
                        .param("day", reorganisation.day())
                        .query((rs, row) ->
                                new Hindrance(
                                        "reporting.reorganisation.reported",
                                        List.of(rs.getString("name"), rs.getLong("number"))))
                        .optional();
        return found.stream().toList();
    }
}
