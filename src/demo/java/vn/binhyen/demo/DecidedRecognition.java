package vn.binhyen.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.cycle.Appraisals;
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.awards.cycle.CycleManagement;
import vn.binhyen.awards.cycle.Decisions;
import vn.binhyen.awards.cycle.DossierWork;
import vn.binhyen.awards.cycle.Minutes;
import vn.binhyen.awards.cycle.ObjectPlace;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * Last year's recognition of schools, from the registration to the decisions of the communes'
 * chairs, so that papers and certificates of it can be made; and this year's, just registered.
 */
@Component
@Profile("demo")
class DecidedRecognition {

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final CycleManagement management;
    private final CycleListing cycles;
    private final DossierWork work;
    private final Appraisals appraisals;
    private final Decisions decisions;
    private final UnitDirectory units;
    private final Actors posts;
    private final History history;

    DecidedRecognition(
            CycleManagement management,
            CycleListing cycles,
            DossierWork work,
            Appraisals appraisals,
            Decisions decisions,
            UnitDirectory units,
            Actors posts,
            History history) {
        this.management = management;
        this.cycles = cycles;
        this.work = work;
        this.appraisals = appraisals;
        this.decisions = decisions;
        this.units = units;
        this.posts = posts;
        this.history = history;
    }

    void enter(LocalDate today) {
        int year = today.getYear() - 1;
        var opened = new CycleId[1];
        on(LocalDate.of(year, 1, 22), () -> opened[0] = open(year));
        on(LocalDate.of(year, 11, 12), () -> handIn(opened[0], year));
        on(LocalDate.of(year, 12, 2), () -> appraisals.appraiseAll(opened[0], schools(opened[0])));
        on(LocalDate.of(year, 12, 24), () -> decide(opened[0]));
        var thisYear = LocalDate.of(year + 1, 1, 22);
        if (!thisYear.isAfter(today)) {
            on(thisYear, () -> open(year + 1));
        }
    }

    private void on(LocalDate day, Runnable deed) {
        history.at(day, MORNING, () -> posts.as(posts.of("thuong-truc"), deed));
    }

    private CycleId open(int year) {
        var cycle = management.open(year, TitleKind.SCHOOL, Purpose.TITLE);
        management.register(cycle, province(), schools(cycle));
        return cycle;
    }

    private void handIn(CycleId cycle, int year) {
        var answers = RunningRecognition.answers(cycles.required(cycle).rules());
        for (var school : schools(cycle)) {
            work.assess(cycle, school, 0, answers);
            work.submit(
                    cycle,
                    school,
                    1,
                    new Minutes("01/BB-HĐTĐKT", LocalDate.of(year, 11, 10), 24, 24));
        }
    }

    /** Each commune's chair on the schools that lie in it, all on one day. */
    private void decide(CycleId cycle) {
        var day = history.today();
        for (var authority : decisions.elsewhere(cycle, province(), day)) {
            decisions.decide(cycle, authority.unit(), "412/QĐ-UBND", day, authority.number());
        }
    }

    /** Those the standard does not leave out. */
    private List<UUID> schools(CycleId cycle) {
        return cycles.rows(cycles.required(cycle), province()).stream()
                .map(CycleListing.Row::place)
                .filter(it -> it.excluded() == null)
                .map(ObjectPlace::id)
                .toList();
    }

    private UnitId province() {
        return units.province().orElseThrow();
    }
}
