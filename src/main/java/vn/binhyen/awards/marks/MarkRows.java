package vn.binhyen.awards.marks;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.marks.MarkFile.MarkKey;
import vn.binhyen.awards.titles.TitleObjects;
import vn.binhyen.awards.titles.TitleObjects.Named;
import vn.binhyen.awards.titles.TitleScope;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The objects behind the number of a mark, each with what was told about it. A sensitive mark opens
 * to its objects in the commune itself only; elsewhere the units below are the way on.
 */
@Service
@Transactional(readOnly = true)
public class MarkRows {

    private final MarkBook book;
    private final TitleObjects objects;
    private final TitleScope scope;
    private final RuralCommunes rural;
    private final UnitDirectory units;
    private final MarkDiscretion discretion;

    MarkRows(
            MarkBook book,
            TitleObjects objects,
            TitleScope scope,
            RuralCommunes rural,
            UnitDirectory units,
            MarkDiscretion discretion) {
        this.book = book;
        this.objects = objects;
        this.scope = scope;
        this.rural = rural;
        this.units = units;
        this.discretion = discretion;
    }

    /** A part of the objects in the order of their codes; of the unit, else of the scope. */
    public Page page(Query query, int from, int limit) {
        var found = all(query);
        if (found == null) {
            return new Page(List.of(), 0, null, true);
        }
        int start = Math.clamp(from, 0, found.size());
        int end = Math.min(start + limit, found.size());
        return new Page(
                named(query, found.subList(start, end)),
                found.size(),
                end < found.size() ? end : null,
                false);
    }

    /** All of them, to be written into a file; nothing where they are not told. */
    public List<Row> every(Query query) {
        var found = all(query);
        return found == null ? List.of() : named(query, found);
    }

    /**
     * How many of the residential areas of each commune of the unit bear the mark; a number below
     * five is not told of another commune than the officer's own.
     */
    public List<OfCommune> byCommune(Query query) {
        var asked = scope.asked(query.unit());
        var mark = Mark.of(query.mark()).orElseThrow(NotFound::new);
        if (asked == null || query.kind() != TitleKind.RESIDENTIAL_AREA) {
            return List.of();
        }
        var day = objects.endOf(query.year(), query.asOf());
        var areas = units.below(asked, Set.of("village"), day);
        var told = book.of(query.year(), areas.stream().map(it -> it.unit().id().value()).toList());
        var found = new LinkedHashMap<UnitId, OfCommune>();
        for (var area : areas) {
            var commune = area.at("commune").orElse(null);
            if (commune != null) {
                var line =
                        told.get(
                                new MarkKey(
                                        query.kind(),
                                        query.year(),
                                        area.unit().id().value(),
                                        mark.code()));
                int met = line != null && Boolean.TRUE.equals(line.met()) ? 1 : 0;
                found.merge(
                        commune.id(),
                        new OfCommune(commune.id(), commune.name(), met, 1, false),
                        OfCommune::plus);
            }
        }
        return found.values().stream()
                .map(it ->
                        mark.sensitive()
                                        && it.number() < MarkSummary.FEWEST_TOLD
                                        && discretion.towards(it.unit(), day)
                                ? new OfCommune(it.unit(), it.name(), 0, it.base(), true)
                                : it)
                .toList();
    }

    private @Nullable List<Told> all(Query query) {
        var mark = Mark.of(query.mark()).orElseThrow(NotFound::new);
        if (!mark.kinds().contains(query.kind())) {
            throw new NotFound();
        }
        var asked = scope.asked(query.unit());
        if (asked == null) {
            return List.of();
        }
        var day = objects.endOf(query.year(), query.asOf());
        if (mark.sensitive() && !discretion.opens(asked, day)) {
            return null;
        }
        Set<UUID> base = objects.within(query.kind(), asked, day);
        if (mark.equals(Mark.RURAL_CRITERION)) {
            var communes = rural.among(base, day);
            base = new LinkedHashSet<>(base);
            base.retainAll(communes);
        }
        var told = book.of(query.year(), base);
        return base.stream()
                .map(it ->
                        new Told(
                                it,
                                told.get(new MarkKey(query.kind(), query.year(), it, mark.code()))))
                .filter(it -> query.state() == null || it.state() == query.state())
                .toList();
    }

    private List<Row> named(Query query, List<Told> told) {
        var names =
                objects.named(
                        query.kind(),
                        told.stream().map(Told::object).toList(),
                        objects.endOf(query.year(), query.asOf()));
        return told.stream()
                .map(it -> {
                    var line = it.line();
                    return new Row(
                            it.object(),
                            names.getOrDefault(
                                    it.object(), new Named("", it.object().toString(), "")),
                            it.state(),
                            line == null ? null : line.count(),
                            line == null ? null : line.base());
                })
                .toList();
    }

    /** What is asked; the unit null for all the officer answers for, the state null for any. */
    public record Query(
            int year,
            TitleKind kind,
            String mark,
            @Nullable UnitId unit,
            @Nullable State state,
            LocalDate asOf) {}

    /** What was told of an object. */
    public enum State {
        /** The mark is there, or its number was told. */
        MET,
        UNMET,
        UNTOLD;

        public static @Nullable State of(@Nullable String code) {
            for (var it : values()) {
                if (it.name().equalsIgnoreCase(code == null ? "" : code)) {
                    return it;
                }
            }
            return null;
        }
    }

    private record Told(UUID object, @Nullable MarkLine line) {

        State state() {
            if (line == null || line.met() == null && line.count() == null) {
                return State.UNTOLD;
            }
            return Boolean.FALSE.equals(line.met()) ? State.UNMET : State.MET;
        }
    }

    /**
     * An object.
     *
     * @param count of a counted mark, of so many; null for others
     */
    public record Row(
            UUID object,
            Named named,
            State state,
            @Nullable Integer count,
            @Nullable Integer base) {}

    /**
     * The residential areas of a commune.
     *
     * @param hidden whether the number is below five and not told here
     */
    public record OfCommune(UnitId unit, String name, int number, int base, boolean hidden) {

        OfCommune plus(OfCommune other) {
            return new OfCommune(unit, name, number + other.number, base + other.base, hidden);
        }
    }

    /**
     * A part of the objects.
     *
     * @param next where the next part begins; null at the end
     * @param closed whether they are told in the commune itself only
     */
    public record Page(List<Row> items, int total, @Nullable Integer next, boolean closed) {}
}
