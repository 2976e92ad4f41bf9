package vn.binhyen.reporting.totals;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.rounds.Sight;
import vn.binhyen.reporting.rounds.Sights;
import vn.binhyen.reporting.rounds.Standing;
import vn.binhyen.reporting.totals.FigureQuery.Incomparable;
import vn.binhyen.reporting.totals.FigureQuery.Point;
import vn.binhyen.reporting.totals.FigureQuery.Question;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.PlacedUnit;
import vn.binhyen.territory.SuccessionPaths.Step;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitGroups;
import vn.binhyen.territory.UnitLineage;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A series on the units of one day, whichever units reported. */
@Component
class FiguresOnDay {

    /** Stands for lines of groups instead of units of a tier. */
    static final String BY_GROUP = "unit-group"; // no code of a tier: those have no hyphen

    private final JdbcClient jdbc;
    private final UnitGroups groups;
    private final UnitDirectory directory;
    private final UnitLineage lineage;
    private final Sights sights;

    FiguresOnDay(
            JdbcClient jdbc,
            UnitGroups groups,
            UnitDirectory directory,
            UnitLineage lineage,
            Sights sights) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.directory = directory;
        this.lineage = lineage;
        this.sights = sights;
    }

    List<Point> ask(Question question, LocalDate day) {
        var reported = reported(question);
        var units = new HashSet<UnitId>();
        reported.forEach(it -> units.add(it.unit()));
        var ways = new Ways(lineage.paths(units, day), lineage.stepsAfter(day), day);
        var placed = placed(ways, units, day);
        var byGroup = BY_GROUP.equals(question.by());
        var lines = byGroup ? GroupLines.all(groups, day) : lines(question, day);
        var tree =
                byGroup
                        ? GroupLines.tree(groups.members(day), placed.values(), seen(question))
                        : tree(placed, lines);
        var rounds = new LinkedHashMap<UUID, RoundSums>();
        for (var each : reported) {
            rounds.computeIfAbsent(each.round(), it -> new RoundSums(each))
                    .add(each, ways, placed.keySet(), tree);
        }
        var points = new ArrayList<Point>();
        rounds.values().forEach(it -> points.addAll(it.points(lines.values(), this::named)));
        return points;
    }

    /** The units of the tier on the day that the officer sees, in the order of their names. */
    private Map<UnitId, UnitView> lines(Question question, LocalDate day) {
        var sight = sights.current();
        var own = sight.unit() == null ? null : new UnitId(sight.unit());
        var root = root(question, sight, own);
        var lines = new LinkedHashMap<UnitId, UnitView>();
        if (root != null) {
            directory.below(root, Set.of(question.by()), day).stream()
                    .filter(seen(question))
                    .map(PlacedUnit::unit)
                    .forEach(it -> lines.put(it.id(), it));
        }
        return lines;
    }

    /** Units the officer sees, and within what is asked about. */
    private Predicate<PlacedUnit> seen(Question question) {
        var sight = sights.current();
        var own = sight.unit() == null ? null : new UnitId(sight.unit());
        var within = question.unit();
        return it ->
                (sight.everything() || own != null && it.isWithin(own))
                        && (within == null || it.isWithin(within));
    }

    /** The unit asked about, else the officer's own, else the province. */
    private @Nullable UnitId root(Question question, Sight sight, @Nullable UnitId own) {
        if (question.unit() != null) {
            return question.unit();
        }
        return sight.everything() ? directory.province().orElse(null) : own;
    }

    private Map<UnitId, PlacedUnit> placed(Ways ways, Set<UnitId> units, LocalDate day) {
        var reached = new HashSet<UnitId>();
        units.forEach(it -> reached.addAll(ways.reach(it, LocalDate.MAX)));
        var placed = new HashMap<UnitId, PlacedUnit>();
        directory.placed(reached, day).forEach(it -> placed.put(it.unit().id(), it));
        return placed;
    }

    /** The line each unit of the day stands in. */
    private static Map<UnitId, UnitId> tree(
            Map<UnitId, PlacedUnit> placed, Map<UnitId, UnitView> lines) {
        var tree = new HashMap<UnitId, UnitId>();
        placed.forEach((id, it) ->
                Stream.concat(Stream.of(it.unit()), it.ancestors().stream())
                        .map(UnitView::id)
                        .filter(lines::containsKey)
                        .findFirst()
                        .ifPresent(line -> tree.put(id, line)));
        return tree;
    }

    private @Nullable Incomparable named(@Nullable Step step) {
        if (step == null) {
            return null;
        }
        var unit = step.predecessor();
        var name =
                Optional.ofNullable(
                                directory.named(List.of(unit), step.day().minusDays(1)).get(unit))
                        .map(UnitView::name)
                        .orElse("");
        return new Incomparable(name, step.instrument(), step.day());
    }

    private List<Reported> reported(Question question) {
        return jdbc.sql(
                        """
                        select d.campaign_id, d.id as round_id, d.number, d.starts_on, d.ends_on, d.due_on,
                               r.obliged_id, r.due_on as owed_on, r.state in ('SUBMITTED', 'ACCEPTED') as counted,
                               r.figures[f.ordinal] as value
                          from reporting.form_line f
                          join reporting.round d on d.campaign_id = f.campaign_id
                          join reporting.report r on r.round_id = d.id and r.obliged_kind = 'UNIT' and %s
                         where f.indicator = :indicator
                           and (cast(:from as date) is null or d.due_on >= cast(:from as date))
                           and (cast(:to as date) is null or d.due_on <= cast(:to as date))
                         order by d.due_on, d.id
                        """
                                .formatted(Standing.SQL))
                .param("indicator", question.indicator())
                .param("from", question.from())
                .param("to", question.to())
                .query((rs, row) ->
                        new Reported(
                                new CampaignId(rs.getObject("campaign_id", UUID.class)),
                                rs.getObject("round_id", UUID.class),
                                rs.getInt("number"),
                                rs.getObject("starts_on", LocalDate.class),
                                rs.getObject("ends_on", LocalDate.class),
                                rs.getObject("due_on", LocalDate.class),
                                new UnitId(rs.getObject("obliged_id", UUID.class)),
                                rs.getObject("owed_on", LocalDate.class),
                                rs.getBoolean("counted"),
                                rs.getObject("value", Long.class)))
                .list();
    }

    record Reported(
            CampaignId campaign,
            UUID round,
            int number,
            LocalDate from,
            LocalDate to,
            LocalDate dueOn,
            UnitId unit,
            LocalDate owedOn,
            boolean counted,
            @Nullable Long value) {

        RoundId roundId() {
            return new RoundId(round);
        }
    }
}
