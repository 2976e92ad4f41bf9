package vn.binhyen.territory.reorganisations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.territory.Tiers;
import vn.binhyen.territory.UnitHistory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Compares reorganisations with the register: what is wrong with them, what they would change. */
@Component
class ReorganisationPlanning {

    private final Tiers tiers;
    private final UnitHistory history;
    private final KnownEdges known;
    private final JdbcClient jdbc;

    ReorganisationPlanning(Tiers tiers, UnitHistory history, KnownEdges known, JdbcClient jdbc) {
        this.tiers = tiers;
        this.history = history;
        this.known = known;
        this.jdbc = jdbc;
    }

    /** Goes through the days in their order, each on what the one before left. */
    Planned plan(ImportCall call, List<ImportRow> rows) {
        var all = tiers.all();
        var reading = new EdgeRows(all, call);
        var entered = reading.read(rows);
        var messages = new ArrayList<>(reading.messages());
        var plans = new ArrayList<DayPlan>();
        if (!entered.isEmpty()) {
            var timeline = new Timeline(history.everUnder(codes(entered), firstDay(entered)));
            var edges = known.of(entered.stream().map(EnteredReorganisation::day).toList());
            var naming = new Naming(all, types());
            for (var each : entered) {
                var plan = new DayPlanner(each, timeline, edges, naming, messages).plan();
                timeline.follow(plan);
                plans.add(plan);
            }
        }
        return new Planned(plans, messages);
    }

    private static java.time.LocalDate firstDay(List<EnteredReorganisation> entered) {
        return entered.getFirst().day().minusDays(1);
    }

    private static HashSet<String> codes(List<EnteredReorganisation> entered) {
        var codes = new HashSet<String>();
        for (var each : entered) {
            for (var edge : each.edges()) {
                codes.add(edge.oldCode());
                codes.add(edge.codeAfter());
                codes.add(edge.newParentCode());
            }
        }
        return codes;
    }

    private Map<String, List<String>> types() {
        var types = new HashMap<String, List<String>>();
        jdbc.sql(
                        """
                        select tier, array_agg(name order by length(name) desc, name) as names
                          from territory.unit_type group by tier
                        """)
                .query(rs -> {
                    types.put(
                            rs.getString("tier"),
                            List.of((String[]) rs.getArray("names").getArray()));
                });
        return types;
    }

    /** What is to be done, day by day, and what was found on the way. */
    record Planned(List<DayPlan> plans, List<RowMessage> messages) {

        boolean isRight() {
            return messages.stream().allMatch(RowMessage::warning);
        }
    }
}
