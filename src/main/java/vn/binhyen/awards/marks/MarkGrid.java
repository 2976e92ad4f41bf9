package vn.binhyen.awards.marks;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.marks.MarkFile.MarkKey;
import vn.binhyen.awards.titles.TitleObjects;
import vn.binhyen.awards.titles.TitleScope;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The marks of a commune and its residential areas for a year, entered in one grid. */
@Service
@Transactional
public class MarkGrid {

    private static final String COMMUNE = "commune";

    private final MarkBook book;
    private final TitleObjects objects;
    private final TitleScope scope;
    private final UnitDirectory units;
    private final MarkDiscretion discretion;
    private final AuditTrail audit;

    MarkGrid(
            MarkBook book,
            TitleObjects objects,
            TitleScope scope,
            UnitDirectory units,
            MarkDiscretion discretion,
            AuditTrail audit) {
        this.book = book;
        this.objects = objects;
        this.scope = scope;
        this.units = units;
        this.discretion = discretion;
        this.audit = audit;
    }

    /** The grid of a commune; a unit of another tier has none. */
    @Transactional(readOnly = true)
    public Grid of(UnitId commune, int year) {
        scope.require(TitleKind.COMMUNE, commune.value());
        var day = objects.endOf(year, scope.today());
        var view = commune(commune, day);
        var rows = new ArrayList<Row>();
        rows.add(new Row(TitleKind.COMMUNE, commune.value(), view.name(), marks(view)));
        for (var area : units.children(commune, day)) {
            if (area.tier().equals(TitleObjects.tier(TitleKind.RESIDENTIAL_AREA))) {
                rows.add(
                        new Row(
                                TitleKind.RESIDENTIAL_AREA,
                                area.id().value(),
                                area.name(),
                                marks(TitleKind.RESIDENTIAL_AREA)));
            }
        }
        for (var kind : TitleKind.values()) {
            if (!kind.unit()) {
                rows.addAll(institutions(kind, commune, day));
            }
        }
        var ids = rows.stream().map(Row::object).toList();
        var kept = new HashMap<String, MarkLine>();
        book.of(year, ids).forEach((key, line) -> kept.put(key.object() + ":" + key.mark(), line));
        return new Grid(
                view, year, rows, !discretion.towards(commune, day), book.version(year, ids), kept);
    }

    private List<Row> institutions(TitleKind kind, UnitId commune, LocalDate day) {
        var within = objects.within(kind, commune, day);
        var named = objects.named(kind, within, day);
        var rows = new ArrayList<Row>();
        for (var object : within) {
            var it = named.get(object);
            rows.add(new Row(kind, object, it == null ? "" : it.name(), marks(kind)));
        }
        return rows;
    }

    /**
     * Keeps what was entered: a cell for each object and mark of the grid that is shown to the
     * officer.
     */
    public void keep(UnitId commune, int year, long seen, Map<String, Cell> cells) {
        book.alone();
        var grid = of(commune, year);
        if (grid.version() != seen) {
            throw new Outdated(grid.version());
        }
        var lines = new ArrayList<MarkLine>();
        var faults = new ArrayList<Refusal>();
        for (var row : grid.rows()) {
            for (var mark : row.marks()) {
                if (!mark.sensitive() || grid.full()) {
                    var name = row.object() + ":" + mark.code();
                    read(
                            name,
                            cells.getOrDefault(name, Cell.EMPTY),
                            new MarkKey(row.kind(), year, row.object(), mark.code()),
                            mark,
                            lines,
                            faults);
                }
            }
        }
        Refusal.ifAny(faults);
        var changed =
                lines.stream()
                        .filter(it -> !same(it, grid.kept().get(it.object() + ":" + it.mark())))
                        .toList();
        if (!changed.isEmpty()) {
            book.write(changed);
            audit.record(
                    "marks.entered",
                    "unit",
                    commune.value(),
                    Map.of("year", year, "marks", changed.size()));
        }
    }

    private static boolean same(MarkLine line, @Nullable MarkLine kept) {
        boolean empty = line.met() == null && line.count() == null || line.nothing();
        return kept == null
                ? empty
                : line.equals(kept) || empty && kept.met() == null && kept.count() == null;
    }

    private static void read(
            String name,
            Cell cell,
            MarkKey key,
            Mark mark,
            List<MarkLine> lines,
            List<Refusal> faults) {
        var count = cell.count();
        var base = cell.base();
        if (mark.counted() && (count == null) != (base == null)) {
            faults.add(Refusal.of(name, "awards.refusal.count-and-base"));
        } else if (count != null && base != null && count > base) {
            faults.add(Refusal.of(name, "awards.refusal.more-than-base", count, base));
        } else {
            lines.add(
                    new MarkLine(
                            key.kind(),
                            key.year(),
                            key.object(),
                            key.mark(),
                            mark.counted() ? null : cell.met(),
                            mark.counted() ? count : null,
                            mark.counted() ? base : null));
        }
    }

    private UnitView commune(UnitId unit, LocalDate day) {
        return units.find(unit, day)
                .filter(it -> it.tier().equals(COMMUNE))
                .orElseThrow(NotFound::new);
    }

    private static List<Mark> marks(UnitView commune) {
        return marks(TitleKind.COMMUNE).stream()
                .filter(it -> !it.equals(Mark.RURAL_CRITERION) || RuralCommunes.rural(commune))
                .toList();
    }

    private static List<Mark> marks(TitleKind kind) {
        return Mark.ALL.stream().filter(it -> it.kinds().contains(kind)).toList();
    }

    /** What is typed for one object and mark. */
    public record Cell(@Nullable Boolean met, @Nullable Integer count, @Nullable Integer base) {

        static final Cell EMPTY = new Cell(null, null, null);
    }

    /** Rows that bear the same marks. */
    public record Part(boolean units, List<Row> rows) {}

    /** One object and the marks it may bear. */
    public record Row(TitleKind kind, UUID object, String name, List<Mark> marks) {

        public boolean bears(Mark mark) {
            return marks.contains(mark);
        }
    }

    /**
     * The grid.
     *
     * @param full whether sensitive marks are shown
     * @param version to be handed back when it is kept
     */
    public record Grid(
            UnitView commune,
            int year,
            List<Row> rows,
            boolean full,
            long version,
            Map<String, MarkLine> kept) {

        /** The commune and its areas; and after them agencies, enterprises and schools. */
        public List<Part> parts() {
            return Stream.of(
                            new Part(true, rows.stream().filter(it -> it.kind().unit()).toList()),
                            new Part(false, rows.stream().filter(it -> !it.kind().unit()).toList()))
                    .filter(it -> !it.rows().isEmpty())
                    .toList();
        }

        /** The marks these rows bear, each a column. */
        public List<Mark> columns(List<Row> of) {
            return Mark.ALL.stream()
                    .filter(mark -> full || !mark.sensitive())
                    .filter(mark -> of.stream().anyMatch(row -> row.bears(mark)))
                    .toList();
        }

        public @Nullable Boolean met(Row row, Mark mark) {
            var line = kept.get(row.object() + ":" + mark.code());
            return line == null ? null : line.met();
        }

        public @Nullable Integer count(Row row, Mark mark) {
            var line = kept.get(row.object() + ":" + mark.code());
            return line == null ? null : line.count();
        }

        public @Nullable Integer base(Row row, Mark mark) {
            var line = kept.get(row.object() + ":" + mark.code());
            return line == null ? null : line.base();
        }
    }
}
