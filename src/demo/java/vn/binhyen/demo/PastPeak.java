package vn.binhyen.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.documents.IssuedDocumentView;
import vn.binhyen.documents.IssuedDocuments;
import vn.binhyen.notices.NoticeReading;
import vn.binhyen.reporting.Freezing;
import vn.binhyen.reporting.board.RoundView;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The peak of spring 2025 in three tiers: two rounds, all frozen, closed. */
@Component
@Profile("demo")
class PastPeak {

    private static final LocalDate LAUNCH = LocalDate.of(2025, 3, 5);
    private static final DatePeriod WINDOW =
            new DatePeriod(LocalDate.of(2025, 3, 10), LocalDate.of(2025, 5, 9));
    private static final List<LocalDate> DUE =
            List.of(LocalDate.of(2025, 4, 10), LocalDate.of(2025, 5, 9));
    private static final LocalDate CLOSED = LocalDate.of(2025, 5, 30);
    private static final LocalTime MORNING = LocalTime.of(8, 10);

    private final History history;
    private final Actors posts;
    private final People people;
    private final Papers papers;
    private final Planning planning;
    private final Filing filing;
    private final Freezing freezing;
    private final IssuedDocuments documents;
    private final NoticeReading notices;
    private final UnitDirectory units;

    PastPeak(
            History history,
            Actors posts,
            People people,
            Papers papers,
            Planning planning,
            Filing filing,
            Freezing freezing,
            IssuedDocuments documents,
            NoticeReading notices,
            UnitDirectory units) {
        this.history = history;
        this.posts = posts;
        this.people = people;
        this.papers = papers;
        this.planning = planning;
        this.filing = filing;
        this.freezing = freezing;
        this.documents = documents;
        this.notices = notices;
        this.units = units;
    }

    void enter() {
        var planner = posts.of("thuong-truc");
        var communes = people.communes(LAUNCH);
        var districts = people.districts(LAUNCH);
        var bodies = people.bodies(LAUNCH);
        var desks = desks();
        history.at(
                LAUNCH.minusDays(9),
                MORNING,
                () ->
                        posts.as(
                                planner,
                                () ->
                                        papers.register(
                                                LocalDate.EPOCH, LAUNCH.minusDays(10), null)));
        var launched = new AtomicReference<CampaignId>();
        history.at(
                LAUNCH,
                MORNING,
                () ->
                        posts.as(
                                planner,
                                () -> {
                                    var id =
                                            planning.plan(
                                                    people.province(),
                                                    WINDOW,
                                                    DUE,
                                                    Set.of("district", "commune"),
                                                    bodies,
                                                    papers.basis("directive", "plan-2025"));
                                    planning.launch(id);
                                    launched.set(id);
                                }));
        var id = launched.get();
        history.at(
                WINDOW.startsOn().plusDays(9),
                MORNING,
                () ->
                        posts.as(
                                planner,
                                () ->
                                        planning.ownPlans(
                                                id, bodies, WINDOW.startsOn().plusDays(9))));
        for (var number = 0; number < DUE.size(); number++) {
            var at = number;
            history.begins(number == 0 ? WINDOW.startsOn() : DUE.get(number - 1).plusDays(1));
            var round = posts.ask(planner, () -> planning.rounds(id)).get(number);
            history.at(
                    DUE.get(number).minusDays(2),
                    MORNING,
                    () -> {
                        for (var index = 0; index < communes.size(); index++) {
                            if (index % 40 != 17 && (at == 0 || index % 40 != 33)) {
                                file(
                                        round,
                                        communes.get(index),
                                        Objects.requireNonNull(
                                                desks.get(communes.get(index).code())));
                            }
                        }
                    });
            history.at(
                    DUE.get(number),
                    MORNING,
                    () ->
                            Stream.concat(districts.stream(), bodies.stream())
                                    .forEach(it -> file(round, it, posts.of("tiep-nhan"))));
            freeze(planner, round, DUE.get(number).plusDays(7), 41 + number * 27);
        }
        history.at(
                CLOSED,
                MORNING,
                () ->
                        posts.as(
                                planner,
                                () -> {
                                    planning.goOn(id, CLOSED, 0);
                                    planning.close(id);
                                }));
        readAll(Stream.of(communes, districts, bodies));
        history.at(
                Registers.TWO_TIERS,
                MORNING,
                () ->
                        posts.as(
                                posts.of("quan-tri"),
                                () -> {
                                    districts.forEach(it -> posts.close(it.reporter()));
                                    Set.copyOf(desks.values()).forEach(posts::close);
                                }));
    }

    /** The desk of each commune's district, by the commune's code. */
    private Map<String, Officer> desks() {
        var desks = new HashMap<String, Officer>();
        for (var district : people.below("district", LAUNCH)) {
            var desk = people.deskOf(district);
            units.children(district.id(), LAUNCH).forEach(it -> desks.put(it.code(), desk));
        }
        return desks;
    }

    private void file(RoundView round, Place place, Officer desk) {
        filing.submit(place, round, DUE.size(), history.today());
        filing.takeIn(desk, place, round);
    }

    private void freeze(Officer planner, RoundView round, LocalDate day, int number) {
        history.at(
                day,
                MORNING,
                () ->
                        posts.as(
                                planner,
                                () -> {
                                    freezing.freeze(round.id());
                                    documents.of(round.id().value()).stream()
                                            .filter(it -> !it.issued())
                                            .map(IssuedDocumentView::id)
                                            .forEach(it ->
                                                    documents.number(
                                                            it, String.valueOf(number), day));
                                }));
    }

    /** Nobody leaves notices of last year unread. */
    private void readAll(Stream<List<Place>> all) {
        history.at(
                CLOSED.plusDays(3),
                MORNING,
                () -> all.flatMap(List::stream).forEach(it -> notices.markAllRead(it.reporter())));
    }
}
