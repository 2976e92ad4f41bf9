package vn.binhyen.awards.links;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.links.LinkView;
import vn.binhyen.awards.cycle.Cycle;
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.awards.cycle.DossierView;
import vn.binhyen.awards.cycle.ObjectPlace;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes and revokes the links of institutions to their files, for officers of the unit an
 * institution lies in and of the units above. An institution has at most one link that is good in a
 * cycle.
 */
@Service
@Transactional
public class FormLinks {

    /** As many slips as are printed, cut and handed out at once. */
    public static final int MOST_AT_ONCE = 300;

    /** Days a link is good at least where nobody says otherwise, also late in the year. */
    private static final int USUAL_DAYS = 90;

    private final CycleLinks table;
    private final CycleListing cycles;
    private final CurrentOfficer officer;
    private final AuditTrail audit;
    private final Clock clock;

    FormLinks(
            CycleLinks table,
            CycleListing cycles,
            CurrentOfficer officer,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.cycles = cycles;
        this.officer = officer;
        this.audit = audit;
        this.clock = clock;
    }

    /** The cycle of institutions; one of units has no links. */
    @Transactional(readOnly = true)
    public Cycle cycle(CycleId id) {
        var cycle = cycles.required(id);
        if (cycle.kind().unit()) {
            throw new NotFound();
        }
        return cycle;
    }

    /** A line for each institution of the cycle's kind in the unit and below it. */
    @Transactional(readOnly = true)
    public List<Line> board(CycleId id, UnitId unit) {
        var rows = cycles.rows(cycle(id), unit);
        var links = table.latest(id.value(), rows.stream().map(it -> it.place().id()).toList());
        var today = today();
        return rows.stream()
                .map(it -> new Line(it.place(), it.file(), links.get(it.place().id()), today))
                .toList();
    }

    /** Links for all institutions of the unit and below it that may register and have none. */
    public List<MadeLink> makeAll(CycleId id, UnitId unit, @Nullable LocalDate until) {
        var cycle = cycle(id);
        var lastDay = lastDay(cycle, until);
        var all =
                board(id, unit).stream()
                        .filter(it -> it.place().excluded() == null && !it.live())
                        .map(Line::place)
                        .limit(MOST_AT_ONCE)
                        .toList();
        Refusal.unless(!all.isEmpty(), "recognition.links.refusal.none-without");
        return make(cycle, all, lastDay);
    }

    /**
     * A link for one institution; the one that was good before opens nothing any more.
     *
     * @param seen the link that was good when the officer looked; null where there was none
     */
    public MadeLink make(
            CycleId id, UUID institution, @Nullable UUID seen, @Nullable LocalDate until) {
        var cycle = cycle(id);
        var place = cycles.kept(cycle, institution);
        var lastDay = lastDay(cycle, until);
        var standing = table.standing(id.value(), institution).orElse(null);
        Refusal.unless(Objects.equals(standing, seen), "recognition.links.refusal.made-meanwhile");
        return make(cycle, List.of(place), lastDay).getFirst();
    }

    private List<MadeLink> make(Cycle cycle, List<ObjectPlace> places, LocalDate until) {
        var secrets =
                table.make(
                        cycle.id().value(),
                        places.stream().map(ObjectPlace::id).toList(),
                        officer.required().account(),
                        until);
        audit.record(
                "recognition.links-made",
                "cycle",
                cycle.id().value(),
                Map.of("number", secrets.size(), "until", until));
        return places.stream()
                .map(it -> new MadeLink(it, Objects.requireNonNull(secrets.get(it.id()))))
                .toList();
    }

    /** Takes a link back: whoever holds it is told so, and nothing else. */
    public void revoke(CycleId id, UUID link) {
        var institution = table.institution(id.value(), link).orElseThrow(NotFound::new);
        cycles.kept(cycle(id), institution);
        if (table.revoke(link, officer.required().account())) {
            audit.record(
                    "recognition.link-revoked",
                    "cycle",
                    id.value(),
                    Map.of("institution", institution, "link", link));
        }
    }

    /** The last day of a link for which the officer sets none. */
    public LocalDate usualLastDay(Cycle cycle) {
        var end = LocalDate.of(cycle.year(), Month.DECEMBER, 31);
        var soon = today().plusDays(USUAL_DAYS);
        return end.isAfter(soon) ? end : soon;
    }

    private LocalDate lastDay(Cycle cycle, @Nullable LocalDate until) {
        var today = today();
        if (until == null) {
            return usualLastDay(cycle);
        }
        if (until.isBefore(today)) {
            throw Refusal.of("until", "recognition.links.refusal.until-past");
        }
        var latest = today.plusYears(1);
        if (until.isAfter(latest)) {
            throw Refusal.of("until", "recognition.links.refusal.until-late", latest);
        }
        return until;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * An institution in a cycle.
     *
     * @param link the latest; null where none was made
     */
    public record Line(
            ObjectPlace place,
            Optional<DossierView> file,
            @Nullable LinkView link,
            LocalDate today) {

        /** Whether its link opens the form. */
        public boolean live() {
            return link != null && link.live(today);
        }

        /** The link that will be taken back when one is made anew. */
        public Optional<UUID> standing() {
            return Optional.ofNullable(link).flatMap(LinkView::standing);
        }
    }

    /**
     * A link just made. Its secret is known here and now only.
     *
     * @param secret for the address
     */
    public record MadeLink(ObjectPlace place, String secret) {

        @Override
        public String toString() {
            return "link of " + place.id();
        }
    }
}
