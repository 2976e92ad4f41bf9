package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.awards.standards.Step;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.DueItem;
import vn.binhyen.shell.spi.DueItems;
import vn.binhyen.shell.spi.Wording;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Steps of this year's cycles on the home queue: one task a cycle for who keeps files, one for who
 * decides, with the number of files and the day.
 */
@Component
class CycleDueItems implements DueItems {

    private static final int DAYS_AHEAD = 60;
    private static final Set<Stage> WAITING = EnumSet.of(Stage.SUBMITTED, Stage.APPRAISED);
    private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

    private final Cycles cycles;
    private final DossierRows rows;
    private final ObjectPlaces places;
    private final FormerFiles former;
    private final UnitDirectory units;
    private final Wording wording;

    CycleDueItems(
            Cycles cycles,
            DossierRows rows,
            ObjectPlaces places,
            FormerFiles former,
            UnitDirectory units,
            Wording wording) {
        this.cycles = cycles;
        this.rows = rows;
        this.places = places;
        this.former = former;
        this.units = units;
        this.wording = wording;
    }

    @Override
    public List<DueItem> dueFor(Authentication authentication, ZonedDateTime now) {
        var officer = Officer.of(authentication);
        var own = officer.unit();
        if (own == null || officer.is(Roles.VIEWER)) {
            return List.of();
        }
        var items = new ArrayList<DueItem>();
        for (var cycle : cycles.all()) {
            if (cycle.year() >= now.getYear() - 1) {
                items.addAll(of(cycle, officer, own, now));
            }
        }
        return items;
    }

    private List<DueItem> of(Cycle cycle, Officer officer, UnitId own, ZonedDateTime now) {
        var today = now.toLocalDate();
        var items = new ArrayList<DueItem>();
        if (officer.is(Roles.REPORTER)) {
            var candidates = places.candidates(cycle, own, today);
            var kept = new HashSet<>(candidates.stream().map(ObjectPlace::id).toList());
            former.in(cycle, own, today).stream()
                    .filter(it -> it.place().open())
                    .forEach(it -> kept.add(it.place().id()));
            var mine = List.copyOf(rows.of(cycle.id(), kept).values());
            if (mine.isEmpty() && !candidates.isEmpty() && !cycle.late(Step.DECIDE, today)) {
                items.add(item(cycle, Step.REGISTER, candidates.size(), own, now, "register"));
            }
            add(items, cycle, Step.ASSESS, count(mine, Stage.REGISTERED), own, now);
            add(items, cycle, Step.VOTE, count(mine, Stage.ASSESSED), own, now);
            var returned = count(mine, Stage.RETURNED);
            if (returned > 0) {
                items.add(
                        new DueItem(
                                DueItem.Kind.TO_CORRECT,
                                wording.of("recognition.due.returned", returned, name(cycle)),
                                wording.of("recognition.due.hint." + Step.ASSESS),
                                "returned",
                                due(cycle, Step.VOTE, now),
                                href(cycle, own, ""),
                                "recognition.due.open"));
            }
        }
        if (officer.is(Roles.REVIEWER) || officer.is(Roles.PLANNER)) {
            decider(items, cycle, officer, open(cycle, own, today), today, now);
        }
        return items;
    }

    /** What waits, read for the whole province only where its own agency asks. */
    private List<DossierView> open(Cycle cycle, UnitId own, LocalDate today) {
        if (units.province().filter(own::equals).isPresent()) {
            return rows.at(cycle.id(), WAITING);
        }
        var below = places.candidates(cycle, own, today).stream().map(ObjectPlace::id).toList();
        return rows.of(cycle.id(), below).values().stream()
                .filter(it -> WAITING.contains(it.stage()))
                .toList();
    }

    private void decider(
            List<DueItem> items,
            Cycle cycle,
            Officer officer,
            List<DossierView> open,
            LocalDate today,
            ZonedDateTime now) {
        Map<java.util.UUID, ObjectPlace> found =
                places.of(cycle, open.stream().map(DossierView::object).toList(), today);
        var own = officer.unit();
        var mine =
                open.stream()
                        .filter(it -> {
                            var place = found.get(it.object());
                            return place != null && own != null && own.equals(place.decider());
                        })
                        .toList();
        int waiting = count(mine, Stage.SUBMITTED);
        if (waiting > 0) {
            items.add(
                    take(
                            cycle,
                            Step.APPRAISE,
                            waiting,
                            "/recognition/" + cycle.id() + "/queue",
                            now));
        }
        int ready = count(mine, Stage.APPRAISED);
        if (ready > 0) {
            items.add(
                    take(cycle, Step.DECIDE, ready, "/recognition/" + cycle.id() + "/decide", now));
        }
    }

    private void add(
            List<DueItem> items,
            Cycle cycle,
            Step step,
            int number,
            UnitId own,
            ZonedDateTime now) {
        var due = cycle.dueOn(step);
        if (number > 0
                && (due.isEmpty() || !due.get().isAfter(now.toLocalDate().plusDays(DAYS_AHEAD)))) {
            items.add(item(cycle, step, number, own, now, ""));
        }
    }

    private DueItem item(
            Cycle cycle, Step step, int number, UnitId own, ZonedDateTime now, String page) {
        return new DueItem(
                DueItem.Kind.TO_DO,
                wording.of("recognition.due." + step, number, name(cycle)),
                wording.of("recognition.due.hint." + step),
                null,
                due(cycle, step, now),
                href(cycle, own, page),
                "recognition.due.open");
    }

    private DueItem take(Cycle cycle, Step step, int number, String href, ZonedDateTime now) {
        return new DueItem(
                DueItem.Kind.TO_TAKE_IN,
                wording.of("recognition.due." + step, number, name(cycle)),
                wording.of("recognition.due.hint." + step),
                null,
                due(cycle, step, now),
                href,
                "recognition.due.open");
    }

    private String name(Cycle cycle) {
        return wording.of(
                "recognition.cycle." + cycle.purpose(),
                wording.of("recognition.kind." + cycle.kind()),
                Integer.toString(cycle.year()));
    }

    private static @Nullable ZonedDateTime due(Cycle cycle, Step step, ZonedDateTime now) {
        return cycle.dueOn(step)
                .map(it -> it.atTime(END_OF_WORK).atZone(now.getZone()))
                .orElse(null);
    }

    private static String href(Cycle cycle, UnitId own, String page) {
        return "/recognition/" + cycle.id() + (page.isEmpty() ? "" : "/" + page) + "?unit=" + own;
    }

    private static int count(List<DossierView> files, Stage stage) {
        return (int) files.stream().filter(it -> it.stage() == stage).count();
    }
}
