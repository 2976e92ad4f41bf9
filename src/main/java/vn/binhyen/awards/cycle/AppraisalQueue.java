package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.awards.cycle.ResultBook.Held;
import vn.binhyen.awards.standards.Assessment;
import vn.binhyen.awards.standards.Step;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What waits for the standing agency, the odd ones first. */
@Service
@Transactional(readOnly = true)
public class AppraisalQueue {

    private static final Set<Stage> SHOWN = EnumSet.of(Stage.SUBMITTED, Stage.ASSESSED);

    private final Cycles cycles;
    private final DossierRows rows;
    private final AnswerBook answers;
    private final ObjectPlaces places;
    private final Proposals proposals;
    private final ResultBook results;
    private final CycleScope scope;

    AppraisalQueue(
            Cycles cycles,
            DossierRows rows,
            AnswerBook answers,
            ObjectPlaces places,
            Proposals proposals,
            ResultBook results,
            CycleScope scope) {
        this.cycles = cycles;
        this.rows = rows;
        this.answers = answers;
        this.places = places;
        this.proposals = proposals;
        this.results = results;
        this.scope = scope;
    }

    /**
     * Files handed in, and those that lack their minutes though the day has gone by, on which the
     * officer decides.
     *
     * @param authority only those it decides on; null for all the officer decides on
     */
    public List<QueueRow> of(CycleId id, @Nullable UnitId authority) {
        var cycle = cycles.required(id);
        var today = scope.today();
        var who = scope.officer();
        var open = rows.at(id, SHOWN).stream().filter(it -> shown(cycle, it, today)).toList();
        var found = places.of(cycle, open.stream().map(DossierView::object).toList(), today);
        var decides = scope.decidesOn(who);
        var mine =
                open.stream()
                        .filter(it -> {
                            var place = found.get(it.object());
                            return place != null
                                    && decides.test(place)
                                    && !CycleScope.isOwn(who, place)
                                    && (authority == null || authority.equals(place.decider()));
                        })
                        .toList();
        return rows(cycle, mine, found, today);
    }

    private List<QueueRow> rows(
            Cycle cycle, List<DossierView> mine, Map<UUID, ObjectPlace> found, LocalDate today) {
        var given = answers.of(mine.stream().map(DossierView::id).toList());
        var known =
                proposals.of(
                        cycle,
                        mine.stream()
                                .flatMap(it -> Stream.ofNullable(found.get(it.object())))
                                .toList(),
                        today);
        var last = cycle.grades() ? Held.NONE : results.of(cycle.year() - 1, cycle.kind());
        var queue = new ArrayList<QueueRow>();
        for (var dossier : mine) {
            var place = found.get(dossier.object());
            if (place != null) {
                queue.add(
                        row(
                                cycle,
                                dossier,
                                place,
                                given.getOrDefault(dossier.id(), Map.of()),
                                known.getOrDefault(dossier.object(), Map.of()),
                                last));
            }
        }
        queue.sort(
                Comparator.comparing(QueueRow::clear)
                        .thenComparing(it -> -it.oddities().size())
                        .thenComparing(it -> it.place().code()));
        return queue;
    }

    private static QueueRow row(
            Cycle cycle,
            DossierView dossier,
            ObjectPlace place,
            Map<String, KeptAnswer> given,
            Map<String, Proposal> known,
            Held last) {
        var plain = Appraisals.plain(given);
        var assessment = Assessment.of(cycle.rules(), plain);
        var oddities = EnumSet.noneOf(Oddity.class);
        boolean lacks = !assessment.lacking().isEmpty();
        add(oddities, Oddity.NOT_MET, lacks);
        add(oddities, Oddity.NO_MINUTES, dossier.minutesNumber() == null);
        add(oddities, Oddity.VOTE_NOT_CARRIED, Boolean.FALSE.equals(dossier.carried()));
        add(
                oddities,
                Oddity.JUMP,
                lacks && last.recognised().contains(place.id())
                        || !lacks && last.refused().contains(place.id()));
        add(
                oddities,
                Oddity.DIFFERS,
                known.entrySet().stream()
                        .anyMatch(it -> it.getValue().differs(plain.get(it.getKey()))));
        add(oddities, Oddity.UNCLEAR, place.unclear());
        var due = cycle.dueOn(Step.VOTE);
        var submitted = dossier.submittedOn();
        add(oddities, Oddity.LATE, submitted != null && due.filter(submitted::isAfter).isPresent());
        return new QueueRow(dossier, place, assessment, oddities);
    }

    private static void add(Set<Oddity> oddities, Oddity oddity, boolean holds) {
        if (holds) {
            oddities.add(oddity);
        }
    }

    private static boolean shown(Cycle cycle, DossierView dossier, LocalDate today) {
        return SHOWN.contains(dossier.stage())
                && (dossier.stage() == Stage.SUBMITTED || cycle.late(Step.VOTE, today));
    }
}
