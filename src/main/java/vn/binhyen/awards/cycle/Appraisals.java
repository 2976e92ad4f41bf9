package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.awards.events.DossierReturned;
import vn.binhyen.awards.standards.Answer;
import vn.binhyen.awards.standards.Assessment;
import vn.binhyen.awards.standards.Criterion;
import vn.binhyen.shared.Refusal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the standing agency does with files: check, propose, send back. */
@Service
@Transactional
public class Appraisals {

    private final Cycles cycles;
    private final Dossiers dossiers;
    private final DossierRows rows;
    private final AnswerBook answers;
    private final ObjectPlaces places;
    private final CycleScope scope;
    private final StepBook steps;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Appraisals(
            Cycles cycles,
            Dossiers dossiers,
            DossierRows rows,
            AnswerBook answers,
            ObjectPlaces places,
            CycleScope scope,
            StepBook steps,
            JdbcClient jdbc,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.events = events;
        this.cycles = cycles;
        this.dossiers = dossiers;
        this.rows = rows;
        this.answers = answers;
        this.places = places;
        this.scope = scope;
        this.steps = steps;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Answers the sensitive criteria and says what is proposed.
     *
     * @param propose to recognise the object; of no meaning where grades are given
     */
    public void appraise(
            CycleId id,
            UUID object,
            long seen,
            Map<String, KeptAnswer> sensitive,
            boolean propose) {
        var cycle = cycles.required(id);
        scope.toDecide(cycle, object);
        var dossier = DossierSteps.required(dossiers, id, object, seen);
        var kept = new HashMap<String, KeptAnswer>();
        var faults = new ArrayList<Refusal>();
        for (var criterion : cycle.rules().criteria()) {
            var answer = sensitive.get(criterion.code());
            if (!criterion.sensitive() || answer == null) {
                continue;
            }
            try {
                answer.check(criterion);
                kept.put(criterion.code(), answer);
            } catch (Refusal refusal) {
                faults.add(refusal);
            }
        }
        Refusal.ifAny(faults);
        var key = dossier.getId().value();
        answers.write(key, kept);
        var all = answers.of(List.of(key)).getOrDefault(key, Map.of());
        dossiers.save(
                dossier.appraise(
                        cycle.purpose(),
                        Assessment.of(cycle.rules(), plain(all)),
                        propose,
                        scope.today()));
        steps.reached(dossier.getId(), Stage.APPRAISED);
        audit.record("dossier.appraised", "dossier", key, Map.of("proposed", propose));
    }

    /** Sends the file back to the unit. */
    public void sendBack(CycleId id, UUID object, long seen, String reason) {
        var cycle = cycles.required(id);
        var place = scope.toDecide(cycle, object);
        var dossier =
                dossiers.save(
                        DossierSteps.required(dossiers, id, object, seen)
                                .sendBack(reason, scope.today()));
        events.publishEvent(
                new DossierReturned(
                        id.value(),
                        cycle.year(),
                        cycle.kind(),
                        object,
                        place.keeper(),
                        scope.today()));
        steps.reached(dossier.getId(), Stage.RETURNED);
        audit.record("dossier.returned", "dossier", dossier.getId().value(), Map.of());
    }

    /**
     * Proposes many files at once: the officer says that the sensitive criteria of all of them are
     * met. A file that lacks another criterion is refused with its name.
     *
     * @return how many are proposed
     */
    public int appraiseAll(CycleId id, Collection<UUID> objects) {
        var cycle = cycles.required(id);
        var found = places.of(cycle, objects, scope.today());
        Refusal.unless(!found.isEmpty(), "recognition.refusal.nothing-chosen");
        found.values().forEach(scope::toDecide);
        var open =
                rows.of(id, found.keySet()).values().stream()
                        .filter(it -> it.stage() == Stage.SUBMITTED)
                        .toList();
        Refusal.unless(!open.isEmpty(), "recognition.refusal.nothing-chosen");
        var keys = open.stream().map(DossierView::id).toList();
        answers.meet(
                keys,
                cycle.rules().criteria().stream()
                        .filter(Criterion::sensitive)
                        .map(Criterion::code)
                        .toList());
        var all = answers.of(keys);
        var proposals = new ArrayList<Proposed>();
        var faults = new ArrayList<Refusal>();
        for (var dossier : open) {
            var assessment =
                    Assessment.of(cycle.rules(), plain(all.getOrDefault(dossier.id(), Map.of())));
            var place = found.get(dossier.object());
            if (place == null
                    || !assessment.unanswered().isEmpty()
                    || !cycle.grades() && !assessment.passes()) {
                faults.add(
                        new Refusal(
                                "recognition.refusal.not-in-bulk",
                                place == null ? "" : place.name()));
            }
            var grade = assessment.grade();
            proposals.add(
                    new Proposed(
                            dossier.id(),
                            cycle.grades() ? assessment.points() : null,
                            grade == null ? null : grade.name()));
        }
        Refusal.ifAny(faults);
        write(proposals, cycle.grades());
        steps.reached(keys, Stage.APPRAISED);
        audit.record("cycle.appraised", "cycle", id.value(), Map.of("number", proposals.size()));
        return proposals.size();
    }

    private void write(List<Proposed> proposals, boolean grades) {
        jdbc.sql(
                        """
                        update awards.dossier d
                           set stage = 'APPRAISED', appraised_on = :on, passed = :passed, points = p.points,
                               grade = p.grade, version = version + 1
                          from unnest(:ids, :points, :grades) as p (id, points, grade)
                         where d.id = p.id and d.stage = 'SUBMITTED'
                        """)
                .param("on", scope.today())
                .param("passed", grades ? null : Boolean.TRUE, java.sql.Types.BOOLEAN)
                .param("ids", proposals.stream().map(Proposed::dossier).toArray(UUID[]::new))
                .param("points", proposals.stream().map(Proposed::points).toArray(Integer[]::new))
                .param("grades", proposals.stream().map(Proposed::grade).toArray(String[]::new))
                .update();
    }

    static Map<String, Answer> plain(Map<String, KeptAnswer> kept) {
        var plain = new HashMap<String, Answer>();
        kept.forEach((code, it) -> plain.put(code, it.answer()));
        return plain;
    }

    private record Proposed(UUID dossier, @Nullable Integer points, @Nullable String grade) {}
}
