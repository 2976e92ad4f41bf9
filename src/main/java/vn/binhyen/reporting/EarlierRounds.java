package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.indicators.IndicatorKind;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.forms.Figures;
import vn.binhyen.reporting.forms.Form;
import vn.binhyen.reporting.rounds.SqlArrays;
import vn.binhyen.reporting.rounds.Standing;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.SuccessionPaths;
import vn.binhyen.territory.SuccessionPaths.Step;
import vn.binhyen.territory.UnitLineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What an obliged unit reported in the rounds before: its own figures, and those of the units that
 * have gone into it since.
 */
@Component
class EarlierRounds {

    private final JdbcClient jdbc;
    private final UnitLineage lineage;

    EarlierRounds(JdbcClient jdbc, UnitLineage lineage) {
        this.jdbc = jdbc;
        this.lineage = lineage;
    }

    /**
     * The rounds before, as far as they are in the sums.
     *
     * @param last the figures of the latest of them
     * @param total turns added over all of them
     * @param incomparable indicators of which the latest holds a part nobody can name
     * @param split the split behind it; null where all is comparable
     * @param owed how many owed a report for the unit in the latest
     * @param missing names of those of them that have not reported
     */
    record Earlier(
            Figures last,
            Figures total,
            Set<String> incomparable,
            @Nullable Step split,
            int owed,
            List<String> missing) {

        /** Against a sum in which somebody is missing, nothing has jumped. */
        Figures comparable() {
            return missing.isEmpty() ? last : Figures.none(last.form());
        }
    }

    Earlier of(ReportAddress address, Form form) {
        var id = new UnitId(address.obliged().id());
        var unit = address.obliged().kind() == Obliged.Kind.UNIT;
        var origins = unit ? lineage.origins(id) : Set.of(id);
        var reports = reports(address, form, origins);
        var paths =
                origins.size() == 1 || reports.isEmpty()
                        ? SuccessionPaths.NONE
                        : lineage.paths(origins, reports.getFirst().until());
        var rounds = new TreeMap<Integer, Sums>();
        for (var report : reports) {
            rounds.computeIfAbsent(report.round(), it -> new Sums()).add(report, id, paths);
        }
        rounds.values().removeIf(it -> it.reported == 0);
        if (rounds.isEmpty()) {
            return new Earlier(
                    Figures.none(form), Figures.none(form), Set.of(), null, 0, List.of());
        }
        var last = rounds.lastEntry().getValue();
        return new Earlier(
                last.figures(form),
                added(form, rounds.values()),
                last.gaps,
                last.split,
                last.reported + last.missing.size(),
                List.copyOf(last.missing));
    }

    private static Figures added(Form form, Collection<Sums> rounds) {
        var sums = new HashMap<String, @Nullable Long>();
        var gaps = new HashSet<String>();
        for (var round : rounds) {
            gaps.addAll(round.gaps);
            round.values.forEach((code, value) -> {
                if (form.required(code).kind() == IndicatorKind.TURNS) {
                    sums.merge(code, value, Long::sum);
                }
            });
        }
        sums.keySet().removeAll(gaps);
        return Figures.none(form).with(sums);
    }

    private List<Owing> reports(ReportAddress address, Form form, Collection<UnitId> origins) {
        return jdbc.sql(
                        """
                        select d.number, r.obliged_id, p.name, r.state in ('SUBMITTED', 'ACCEPTED') as counted, r.figures,
                               (select due_on from reporting.report where id = :report) as until
                          from reporting.report r
                          join reporting.round d on d.id = r.round_id
                          join reporting.place p on p.campaign_id = r.campaign_id and p.id = r.obliged_id
                         where r.campaign_id = :campaign and r.obliged_id = any(cast(:obliged as uuid[]))
                           and d.number < :number and %s
                         order by d.number, p.position
                        """
                                .formatted(Standing.SQL))
                .param("report", address.id().value())
                .param("campaign", address.campaign().value())
                .param("obliged", SqlArrays.column(origins, UnitId::value))
                .param("number", address.number())
                .query((rs, row) ->
                        new Owing(
                                rs.getInt("number"),
                                new UnitId(rs.getObject("obliged_id", UUID.class)),
                                rs.getString("name"),
                                rs.getBoolean("counted"),
                                Figures.of(form, (Long[]) rs.getArray("figures").getArray()),
                                rs.getObject("until", LocalDate.class)))
                .list();
    }

    /** Who owed in a round before, and whether what it holds is in the sums. */
    private record Owing(
            int round,
            UnitId unit,
            String name,
            boolean counted,
            Figures figures,
            LocalDate until) {}

    /** One round, as it stands for the unit. */
    private static final class Sums {

        private final Map<String, Long> values = new HashMap<>();
        private final Set<String> gaps = new HashSet<>();
        private final List<String> missing = new ArrayList<>();
        private int reported;
        private @Nullable Step split;

        void add(Owing report, UnitId unit, SuccessionPaths paths) {
            if (!paths.reach(report.unit()).contains(unit)) {
                return;
            }
            if (!report.counted()) {
                missing.add(report.name());
                return;
            }
            reported++;
            report.figures()
                    .entered()
                    .forEach((code, value) ->
                            paths.carry(
                                    report.unit(),
                                    value,
                                    it -> it.equals(unit) ? code : null,
                                    new SuccessionPaths.Carried<String>() {
                                        @Override
                                        public void add(String line, long part) {
                                            values.merge(line, part, Long::sum);
                                        }

                                        @Override
                                        public void unknown(String line, Step cause) {
                                            gaps.add(line);
                                            split = cause;
                                        }
                                    }));
        }

        Figures figures(Form form) {
            var known = new HashMap<String, @Nullable Long>(values);
            known.keySet().removeAll(gaps);
            return Figures.none(form).with(known);
        }
    }
}
