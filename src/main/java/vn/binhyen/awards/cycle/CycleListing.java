package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The cycles of the years and how far everything in them has come. */
@Service
@Transactional(readOnly = true)
public class CycleListing {

    private final Cycles cycles;
    private final DossierRows rows;
    private final UnitDirectory units;
    private final AreaMeter meter;
    private final FormerFiles former;
    private final CycleScope scope;

    CycleListing(
            Cycles cycles,
            DossierRows rows,
            UnitDirectory units,
            AreaMeter meter,
            FormerFiles former,
            CycleScope scope) {
        this.cycles = cycles;
        this.rows = rows;
        this.units = units;
        this.meter = meter;
        this.former = former;
        this.scope = scope;
    }

    /** All cycles, the latest year first. */
    public List<Line> all() {
        var counts = rows.counts();
        return cycles.all().stream()
                .map(it -> new Line(it, counts.getOrDefault(it.id(), Map.of())))
                .toList();
    }

    public Cycle required(CycleId id) {
        return cycles.required(id);
    }

    /** The unit an officer begins with: his own, of the administrator the province. */
    public UnitId home(@Nullable UnitId asked) {
        if (asked != null) {
            scope.require(asked);
            return asked;
        }
        var own = scope.officer().unit();
        return own == null ? units.province().orElseThrow(vn.binhyen.shared.NotFound::new) : own;
    }

    /** Every object of the kind in the unit, with its file where it has one. */
    public List<Row> rows(Cycle cycle, UnitId unit) {
        var candidates = scope.candidates(cycle, unit);
        var files = rows.of(cycle.id(), candidates.stream().map(ObjectPlace::id).toList());
        return candidates.stream()
                .map(it -> new Row(it, Optional.ofNullable(files.get(it.id()))))
                .toList();
    }

    /**
     * Changes with every change of the files of those objects, and with every file more or less.
     */
    public static long stamp(List<Row> rows) {
        return DossierView.stamp(rows.stream().flatMap(it -> it.file().stream()).toList());
    }

    /** Files of units that are none any more and went into the unit or one below it. */
    public List<Row> former(Cycle cycle, UnitId unit) {
        if (scope.officer().body() != null) {
            return List.of(); // an institution has no units
        }
        scope.require(unit);
        return former.in(cycle, unit, scope.today());
    }

    /** An object whose file the officer keeps. */
    public ObjectPlace kept(Cycle cycle, UUID object) {
        return scope.toKeep(cycle, object);
    }

    /** The same, counted for each unit that keeps files. */
    public static List<Kept> byKeeper(List<Row> rows) {
        var found = new LinkedHashMap<UnitId, List<Row>>();
        rows.forEach(it ->
                found.computeIfAbsent(it.place().keeper(), none -> new ArrayList<>()).add(it));
        return found.entrySet().stream()
                .map(it ->
                        new Kept(
                                it.getKey(),
                                it.getValue().getFirst().place().keeperName(),
                                it.getValue().size(),
                                stagesOf(it.getValue())))
                .toList();
    }

    /** How many of them are at each stage. */
    public static Map<Stage, Integer> stagesOf(List<Row> rows) {
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        rows.forEach(row -> row.file().ifPresent(it -> counts.merge(it.stage(), 1, Integer::sum)));
        return counts;
    }

    /** The meters of the communes of a unit: those that lack something first. */
    public List<AreaMeter.Meter> meters(int year, UnitId unit) {
        if (scope.officer().body() != null) {
            return List.of(); // no communes lie in an institution
        }
        scope.require(unit);
        return meter.below(year, unit, scope.today()).values().stream()
                .sorted(
                        java.util.Comparator.comparing((AreaMeter.Meter it) -> it.reached())
                                .thenComparing(it -> -it.missing()))
                .toList();
    }

    /** The meter of one commune. */
    public AreaMeter.Meter meter(int year, UUID commune) {
        scope.require(new UnitId(commune));
        return Optional.ofNullable(meter.of(year, List.of(commune), scope.today()).get(commune))
                .orElseThrow(vn.binhyen.shared.NotFound::new);
    }

    /** The cycle of a year's residential areas, to open their list from a meter. */
    public Optional<Cycle> areas(int year) {
        return cycles.find(
                year,
                vn.binhyen.awards.events.TitleKind.RESIDENTIAL_AREA,
                vn.binhyen.awards.standards.Purpose.TITLE);
    }

    /** A cycle and how many files are at each stage. */
    public record Line(Cycle cycle, Map<Stage, Integer> stages) {

        public int at(Stage stage) {
            return stages.getOrDefault(stage, 0);
        }

        public int files() {
            return stages.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** An object, with its file where it has registered. */
    public record Row(ObjectPlace place, Optional<DossierView> file) {}

    /** The files a unit keeps. */
    public record Kept(UnitId unit, String name, int objects, Map<Stage, Integer> stages) {

        public int at(Stage stage) {
            return stages.getOrDefault(stage, 0);
        }

        public int registered() {
            return stages.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
