package vn.binhyen.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.awards.commendations.AwardFormId;
import vn.binhyen.awards.commendations.AwardFormManagement;
import vn.binhyen.awards.commendations.AwardFormView;
import vn.binhyen.awards.commendations.Candidate;
import vn.binhyen.awards.commendations.CommendationId;
import vn.binhyen.awards.commendations.CommendationListing;
import vn.binhyen.awards.commendations.CommendationManagement;
import vn.binhyen.awards.commendations.CommendationView;
import vn.binhyen.awards.commendations.Occasion;
import vn.binhyen.awards.commendations.OpenList;
import vn.binhyen.awards.commendations.Terms;
import vn.binhyen.awards.papers.Certificates;
import vn.binhyen.awards.papers.CommendationPapers;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lists of commendations at every step: that of the past peak and of last year decided, one of last
 * year that meets a conflict before its decision, one handed in, one being put together.
 */
@Component
@Profile("demo")
class Commending {

    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final LocalDate PEAK_OVER = LocalDate.of(2025, 5, 30);

    private final CommendationManagement management;
    private final CommendationListing listing;
    private final CommendationPapers papers;
    private final AwardFormManagement forms;
    private final Certificates certificates;
    private final Actors posts;
    private final People people;
    private final History history;
    private final List<CommendationId> decided = new ArrayList<>();

    Commending(
            CommendationManagement management,
            CommendationListing listing,
            CommendationPapers papers,
            AwardFormManagement forms,
            Certificates certificates,
            Actors posts,
            People people,
            History history) {
        this.management = management;
        this.listing = listing;
        this.papers = papers;
        this.forms = forms;
        this.certificates = certificates;
        this.posts = posts;
        this.people = people;
        this.history = history;
    }

    /** Of the past peak, before the districts end. */
    void enterPast() {
        var planner = posts.of("thuong-truc");
        var list =
                posts.ask(
                        planner,
                        () ->
                                listing.find(null, null, 1, 0).stream()
                                        .findFirst()
                                        .map(CommendationView::id)
                                        .orElseThrow());
        on(
                PEAK_OVER.plusDays(6),
                planner,
                () -> {
                    management.agree(
                            list, new Terms(form("diploma_province"), 8, 12, 10), version(list));
                    nominate(list, 8, null);
                    papers.propose(list, version(list));
                });
        decide(list, planner, PEAK_OVER.plusDays(12), PEAK_OVER.plusDays(18));
    }

    /** Of last year and of this one, as far as today allows. */
    void enter(LocalDate today) {
        int year =
                today.isBefore(LocalDate.of(today.getYear(), 1, 31))
                        ? today.getYear() - 1
                        : today.getYear();
        var planner = posts.of("thuong-truc");
        var commune = posts.of("bao-cao-an-loc");
        var first = open(commune, LocalDate.of(year, 1, 8), year - 1, "merit_commune", null);
        on(
                LocalDate.of(year, 1, 9),
                commune,
                () -> {
                    management.agree(
                            first, new Terms(form("merit_commune"), 5, 6, 4), version(first));
                    nominate(first, 4, null);
                    papers.propose(first, version(first));
                });
        decide(first, planner, LocalDate.of(year, 1, 14), LocalDate.of(year, 1, 16));
        twice(commune, planner, year);
        var told = today.minusDays(15);
        var handedIn =
                open(
                        commune,
                        told,
                        told.getYear(),
                        "merit_commune",
                        people.text("demo.commendation.purpose"));
        on(
                told.plusDays(3),
                commune,
                () -> {
                    management.agree(
                            handedIn,
                            new Terms(form("merit_commune"), null, null, 5),
                            version(handedIn));
                    nominate(handedIn, 2, people.text("demo.commendation.team"));
                    papers.propose(handedIn, version(handedIn));
                });
        open(planner, today.minusDays(2), today.getYear(), "diploma_province", null);
    }

    /** As whoever decided orders them; they are written while nobody waits. */
    void orderCertificates() {
        posts.as(posts.of("thuong-truc"), () -> decided.forEach(certificates::write));
    }

    /** What was commended by the commune is proposed to the province for the same year again. */
    private void twice(Officer commune, Officer planner, int year) {
        var list = open(commune, LocalDate.of(year, 1, 20), year - 1, "diploma_province", null);
        on(
                LocalDate.of(year, 1, 22),
                commune,
                () -> {
                    management.agree(
                            list, new Terms(form("diploma_province"), 2, null, 0), version(list));
                    nominate(list, 2, null);
                    papers.propose(list, version(list));
                });
        on(
                LocalDate.of(year, 1, 27),
                planner,
                () -> papers.consider(list, "2", history.today(), 9, 7, version(list)));
    }

    private CommendationId open(
            Officer officer, LocalDate day, int year, String form, @Nullable String purpose) {
        var opened = new AtomicReference<CommendationId>();
        var host = host(officer);
        on(
                day,
                officer,
                () ->
                        opened.set(
                                management.open(
                                        new OpenList(
                                                purpose == null ? Occasion.YEARLY : Occasion.AD_HOC,
                                                year,
                                                null,
                                                host,
                                                purpose,
                                                form(form)))));
        return Objects.requireNonNull(opened.get());
    }

    private void decide(CommendationId list, Officer planner, LocalDate considered, LocalDate day) {
        on(considered, planner, () -> papers.consider(list, "1", considered, 9, 9, version(list)));
        on(day, planner, () -> papers.decide(list, number(), day, version(list)));
        decided.add(list);
    }

    private String number() {
        return String.valueOf(history.today().getDayOfYear());
    }

    /**
     * Those with the most evidence, or those that bear the name; the teams where there are none.
     */
    private void nominate(CommendationId list, int most, @Nullable String named) {
        var found = listing.candidates(listing.known(list), named);
        var there =
                found.isEmpty()
                        ? listing.candidates(
                                listing.known(list), people.text("demo.commendation.team"))
                        : found;
        var chosen =
                there.stream()
                        .map(Candidate::collective)
                        .map(it -> it.id())
                        .filter(it -> !it.equals(listing.known(list).host().value()))
                        .limit(most)
                        .toList();
        management.nominate(list, chosen, version(list));
    }

    private AwardFormId form(String code) {
        return forms.all().stream()
                .filter(it -> it.code().equals(code))
                .map(AwardFormView::id)
                .findFirst()
                .orElseThrow();
    }

    private long version(CommendationId list) {
        return listing.known(list).version();
    }

    private void on(LocalDate day, Officer officer, Runnable deed) {
        history.at(day, MORNING, () -> posts.as(officer, deed));
    }

    private static UnitId host(Officer officer) {
        return Objects.requireNonNull(officer.unit());
    }
}
