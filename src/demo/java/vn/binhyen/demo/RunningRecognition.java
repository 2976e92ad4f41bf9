package vn.binhyen.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.awards.cycle.CycleManagement;
import vn.binhyen.awards.cycle.DossierWork;
import vn.binhyen.awards.cycle.Minutes;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Answer;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.awards.standards.Rules;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * This year's recognition on its way: all have registered, a commune has handed in what its
 * villages voted, one of them without a majority.
 */
@Component
@Profile("demo")
class RunningRecognition {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int HANDED_IN = 6;

    private final CycleManagement management;
    private final CycleListing cycles;
    private final DossierWork work;
    private final UnitDirectory units;
    private final Actors posts;
    private final History history;

    RunningRecognition(
            CycleManagement management,
            CycleListing cycles,
            DossierWork work,
            UnitDirectory units,
            Actors posts,
            History history) {
        this.management = management;
        this.cycles = cycles;
        this.work = work;
        this.units = units;
        this.posts = posts;
        this.history = history;
    }

    void enter(LocalDate today) {
        int year = today.getYear();
        var opened = LocalDate.of(year, 1, 20);
        if (opened.isAfter(today)) {
            return;
        }
        var planner = posts.of("thuong-truc");
        var ids = new HashMap<TitleKind, CycleId>();
        history.at(
                opened,
                MORNING,
                () ->
                        posts.as(
                                planner,
                                () -> {
                                    for (var kind :
                                            List.of(
                                                    TitleKind.RESIDENTIAL_AREA,
                                                    TitleKind.COMMUNE)) {
                                        ids.put(kind, management.open(year, kind, Purpose.TITLE));
                                    }
                                }));
        on(
                LocalDate.of(year, 3, 10),
                today,
                () -> posts.as(planner, () -> ids.values().forEach(this::registerAll)));
        var commune = posts.of("bao-cao-an-loc");
        on(
                LocalDate.of(year, 11, 4),
                today,
                () ->
                        posts.as(
                                commune,
                                () ->
                                        handIn(
                                                Objects.requireNonNull(
                                                        ids.get(TitleKind.RESIDENTIAL_AREA)),
                                                Objects.requireNonNull(commune.unit()))));
    }

    private void on(LocalDate day, LocalDate today, Runnable deed) {
        if (!day.isAfter(today)) {
            history.at(day, MORNING, deed);
        }
    }

    private void registerAll(CycleId cycle) {
        var province = units.province().orElseThrow();
        management.register(cycle, province, objects(cycle, province));
    }

    private List<UUID> objects(CycleId cycle, UnitId unit) {
        return cycles.rows(cycles.required(cycle), unit).stream()
                .map(it -> it.place().id())
                .toList();
    }

    private void handIn(CycleId cycle, UnitId commune) {
        var villages = objects(cycle, commune);
        for (int i = 0; i < Math.min(HANDED_IN, villages.size()); i++) {
            work.assess(cycle, villages.get(i), 0, answers(cycles.required(cycle).rules()));
            int inFavour = i == 1 ? 20 : 41 + i;
            work.submit(
                    cycle,
                    villages.get(i),
                    1,
                    new Minutes(
                            "0%d/BB".formatted(i + 1), history.today().minusDays(2), 48, inFavour));
        }
    }

    /** All that a unit may see is met. */
    static Map<String, Answer> answers(Rules rules) {
        var answers = new HashMap<String, Answer>();
        for (var criterion : rules.criteria()) {
            if (!criterion.sensitive()) {
                answers.put(
                        criterion.code(),
                        switch (criterion.form()) {
                            case YES_NO -> Answer.yes();
                            case SHARE, FULL_COVERAGE -> Answer.of(240, 240);
                            case AT_LEAST_ONE -> Answer.count(1);
                            case POINTS -> Answer.points(1);
                        });
            }
        }
        return answers;
    }
}
