package vn.binhyen.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.reporting.Freezing;
import vn.binhyen.reporting.board.RoundView;
import vn.binhyen.reporting.papers.Urging;
import vn.binhyen.shared.DatePeriod;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The peak under way around today: a round frozen, one due ten days ago, one due in a few days, one
 * to come; day after day as it would have gone.
 */
@Component
@Profile("demo")
class RunningPeak {

    private static final LocalTime MORNING = LocalTime.of(8, 20);
    private static final int ROUNDS = 4;

    /** The work item that waits for the plans of three bodies. */
    private static final int OWN_PLANS = 7;

    private final History history;
    private final Actors posts;
    private final People people;
    private final Papers papers;
    private final Planning planning;
    private final Filing filing;
    private final Freezing freezing;
    private final Urging urging;

    RunningPeak(
            History history,
            Actors posts,
            People people,
            Papers papers,
            Planning planning,
            Filing filing,
            Freezing freezing,
            Urging urging) {
        this.history = history;
        this.posts = posts;
        this.people = people;
        this.papers = papers;
        this.planning = planning;
        this.filing = filing;
        this.freezing = freezing;
        this.urging = urging;
    }

    void enter(LocalDate today) {
        var planner = posts.of("thuong-truc");
        var start = onWorkday(today.minusDays(38));
        var due =
                List.of(
                        onWorkday(today.minusDays(24)),
                        onWorkday(today.minusDays(10)),
                        onWorkday(today.plusDays(4)),
                        onWorkday(today.plusDays(18)));
        var communes = people.communes(today);
        var bodies = people.bodies(today);
        history.at(
                start.minusDays(4),
                MORNING,
                () ->
                        posts.as(
                                planner,
                                () ->
                                        papers.register(
                                                LocalDate.of(2025, 3, 1),
                                                start.minusDays(4),
                                                start)));
        var launched = new AtomicReference<CampaignId>();
        history.at(
                start.minusDays(3),
                MORNING,
                () ->
                        posts.as(
                                planner,
                                () -> {
                                    var id =
                                            planning.plan(
                                                    people.province(),
                                                    new DatePeriod(start, due.getLast()),
                                                    due,
                                                    Set.of("commune"),
                                                    bodies,
                                                    papers.basis(
                                                            "directive",
                                                            "committee",
                                                            "guidance",
                                                            "plan"));
                                    planning.launch(id);
                                    launched.set(id);
                                }));
        var id = launched.get();
        var rounds = posts.ask(planner, () -> planning.rounds(id));
        var diary = new Diary();
        first(diary, rounds.getFirst(), communes, bodies, due.getFirst());
        diary.on(
                due.getFirst().plusDays(5),
                MORNING,
                () -> posts.as(planner, () -> freezing.freeze(rounds.getFirst().id())));
        diary.on(
                start.plusDays(12),
                MORNING,
                () ->
                        posts.as(
                                planner,
                                () ->
                                        planning.ownPlans(
                                                id, bodies.subList(0, 7), start.plusDays(12))));
        diary.on(
                today.minusDays(2),
                MORNING,
                () -> posts.as(planner, () -> planning.goOn(id, today.minusDays(2), OWN_PLANS)));
        second(diary, rounds.get(1), communes, bodies, due.get(1), today.minusDays(1));
        diary.on(
                due.get(1).plusDays(5),
                MORNING,
                () -> posts.as(planner, () -> urging.urge(rounds.get(1).id())));
        third(diary, rounds.get(2), communes, bodies, today);
        diary.happen(history, start, today);
    }

    /** All but one, soon taken in. */
    private void first(
            Diary diary, RoundView round, List<Place> communes, List<Place> bodies, LocalDate due) {
        var receiver = posts.of("tiep-nhan");
        for (var index = 0; index < communes.size(); index++) {
            var place = communes.get(index);
            if (index == Story.SILENT) {
                continue;
            }
            var day = index == Story.LATE ? due.plusDays(2) : due.minusDays(index % 4);
            submitted(diary, place, round, day, index);
            takenIn(diary, receiver, place, round, day.plusDays(1 + index % 2), index);
        }
        for (var index = 0; index < bodies.size(); index++) {
            submitted(diary, bodies.get(index), round, due.minusDays(index % 3), index);
            takenIn(diary, receiver, bodies.get(index), round, due.plusDays(1), index);
        }
    }

    /** Reports in every state, the round's day being over. */
    private void second(
            Diary diary,
            RoundView round,
            List<Place> communes,
            List<Place> bodies,
            LocalDate due,
            LocalDate yesterday) {
        var receiver = posts.of("tiep-nhan");
        for (var index = 0; index < communes.size(); index++) {
            var place = communes.get(index);
            var day = due.minusDays(index % 4);
            switch (Story.second(index, place.code())) {
                case NOTHING -> {}
                case DRAFT -> diary.on(due, MORNING, () -> filing.draft(place, round, ROUNDS, 22));
                case WAITING -> submitted(diary, place, round, yesterday, index);
                case RETURNED -> {
                    submitted(diary, place, round, day, index);
                    returned(diary, receiver, place, round, due.plusDays(4));
                }
                case MENDED -> {
                    submitted(diary, place, round, day, index);
                    returned(diary, receiver, place, round, due.plusDays(2));
                    var mended = due.plusDays(4);
                    diary.on(
                            mended,
                            MORNING,
                            () -> filing.mend(place, round, Map.of("6.5", 180L), mended));
                    takenIn(diary, receiver, place, round, due.plusDays(5), index);
                }
                case JUMP -> {
                    var note = people.text("demo.note.leaflets");
                    diary.on(
                            day,
                            MORNING,
                            () -> filing.submitWithJump(place, round, ROUNDS, "1.5", note, day));
                }
                case ACCEPTED -> {
                    submitted(diary, place, round, day, index);
                    takenIn(diary, receiver, place, round, day.plusDays(1 + index % 3), index);
                }
            }
        }
        for (var index = 0; index < bodies.size(); index++) {
            var place = bodies.get(index);
            if (index < 8) {
                submitted(diary, place, round, due.minusDays(index % 3), index);
                takenIn(diary, receiver, place, round, due.plusDays(1), index);
            } else if (index == 8) {
                submitted(diary, place, round, yesterday, index);
            }
        }
    }

    /** Its day is still to come: the quick have reported, others have begun. */
    private void third(
            Diary diary,
            RoundView round,
            List<Place> communes,
            List<Place> bodies,
            LocalDate today) {
        var receiver = posts.of("tiep-nhan");
        for (var index = 0; index < communes.size(); index++) {
            var place = communes.get(index);
            switch (Story.third(index, place.code())) {
                case ACCEPTED -> {
                    submitted(diary, place, round, today.minusDays(3), index);
                    takenIn(diary, receiver, place, round, today.minusDays(2), index);
                }
                case WAITING -> submitted(diary, place, round, today.minusDays(1), index);
                case DRAFT -> {
                    var lines = 8 + index % 5 * 6;
                    diary.on(
                            today.minusDays(1 + index % 2),
                            MORNING,
                            () -> filing.draft(place, round, ROUNDS, lines));
                }
                default -> {}
            }
        }
        submitted(diary, bodies.getFirst(), round, today.minusDays(1), 0);
        bodies.stream()
                .filter(it -> it.code().equals(Story.TRIED_BODY))
                .forEach(it ->
                        diary.on(
                                today.minusDays(1),
                                MORNING,
                                () -> filing.draft(it, round, ROUNDS, 16)));
    }

    private void submitted(Diary diary, Place place, RoundView round, LocalDate day, int index) {
        diary.on(
                day,
                LocalTime.of(9, 0).plusMinutes(index * 7L),
                () -> filing.submit(place, round, ROUNDS, day));
    }

    private void takenIn(
            Diary diary, Officer desk, Place place, RoundView round, LocalDate day, int index) {
        diary.on(
                day,
                LocalTime.of(14, 0).plusMinutes(index * 3L),
                () -> filing.takeIn(desk, place, round));
    }

    private void returned(Diary diary, Officer desk, Place place, RoundView round, LocalDate day) {
        var reason = people.text("demo.return.reason");
        diary.on(
                day,
                LocalTime.of(15, 30),
                () -> filing.giveBack(desk, place, round, reason, List.of("1.2", "6.5")));
    }

    private static LocalDate onWorkday(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.minusDays(1);
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
