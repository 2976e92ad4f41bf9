package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.awards.standards.Assessment;
import vn.binhyen.awards.standards.Criterion;
import vn.binhyen.shared.Roles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows the file of an object, with the evidence, to who keeps it or decides on it. */
@Service
@Transactional(readOnly = true)
public class DossierReading {

    private final Cycles cycles;
    private final DossierRows rows;
    private final AnswerBook answers;
    private final Proposals proposals;
    private final CycleScope scope;
    private final StepBook steps;
    private final Withdrawals withdrawals;

    DossierReading(
            Cycles cycles,
            DossierRows rows,
            AnswerBook answers,
            Proposals proposals,
            CycleScope scope,
            StepBook steps,
            Withdrawals withdrawals) {
        this.cycles = cycles;
        this.rows = rows;
        this.answers = answers;
        this.proposals = proposals;
        this.scope = scope;
        this.steps = steps;
        this.withdrawals = withdrawals;
    }

    public DossierFile of(CycleId id, UUID object) {
        var cycle = cycles.required(id);
        var place = scope.toSee(cycle, object);
        var who = scope.officer();
        var dossier = rows.find(id, object);
        var given =
                dossier.map(it -> answers.of(List.of(it.id())).getOrDefault(it.id(), Map.of()))
                        .orElse(Map.of());
        boolean own = CycleScope.isOwn(who, place);
        boolean decides = scope.decides(who, place) && !own;
        boolean open = place.open();
        var seen = new HashMap<>(given);
        if (!decides) {
            cycle.rules().criteria().stream()
                    .filter(Criterion::sensitive)
                    .forEach(it -> seen.remove(it.code()));
        }
        var known =
                proposals.of(cycle, List.of(place), scope.today()).getOrDefault(object, Map.of());
        var assessment = Assessment.of(cycle.rules(), Appraisals.plain(seen));
        return new DossierFile(
                cycle,
                place,
                dossier,
                cycle.rules().criteria().stream()
                        .map(it ->
                                new DossierFile.Line(
                                        it,
                                        seen.get(it.code()),
                                        known.get(it.code()),
                                        lack(assessment, it)))
                        .toList(),
                assessment,
                open && scope.keeps(who, place) && !who.is(Roles.VIEWER) && !who.is(Roles.REVIEWER),
                open && decides,
                own,
                dossier.isPresent() ? null : withdrawals.find(id, object).orElse(null),
                dossier.map(it -> steps.of(it.id())).orElse(Map.of()));
    }

    static Assessment.@Nullable Lack lack(Assessment assessment, Criterion criterion) {
        return assessment.lacking().stream()
                .filter(it -> it.criterion().equals(criterion))
                .findFirst()
                .orElse(null);
    }
}
