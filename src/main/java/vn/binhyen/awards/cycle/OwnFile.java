package vn.binhyen.awards.cycle;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.awards.standards.Answer;
import vn.binhyen.awards.standards.Assessment;
import vn.binhyen.shared.NotFound;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What an institution itself sees and does of its file, through its link. Whoever calls has seen to
 * it that the link is good. Nothing sensitive and nothing about others is in it.
 */
@Service
@Transactional
public class OwnFile {

    private final Cycles cycles;
    private final DossierRows rows;
    private final AnswerBook answers;
    private final ObjectPlaces places;
    private final Registrations registrations;
    private final DossierSteps steps;
    private final Withdrawals withdrawals;
    private final AuditTrail audit;
    private final Clock clock;

    OwnFile(
            Cycles cycles,
            DossierRows rows,
            AnswerBook answers,
            ObjectPlaces places,
            Registrations registrations,
            DossierSteps steps,
            Withdrawals withdrawals,
            AuditTrail audit,
            Clock clock) {
        this.cycles = cycles;
        this.rows = rows;
        this.answers = answers;
        this.places = places;
        this.registrations = registrations;
        this.steps = steps;
        this.withdrawals = withdrawals;
        this.audit = audit;
        this.clock = clock;
    }

    /** The file; empty where the institution does not exist any more. */
    @Transactional(readOnly = true)
    public Optional<DossierFile> of(CycleId id, UUID institution) {
        var cycle = cycles.required(id);
        return places.find(cycle, institution, today()).map(it -> file(cycle, it));
    }

    private DossierFile file(Cycle cycle, ObjectPlace place) {
        var dossier = rows.find(cycle.id(), place.id());
        var kept = new HashMap<String, KeptAnswer>();
        dossier.ifPresent(
                it -> kept.putAll(answers.of(List.of(it.id())).getOrDefault(it.id(), Map.of())));
        var open = cycle.rules().criteria().stream().filter(it -> !it.sensitive()).toList();
        var seen = new HashMap<String, KeptAnswer>();
        open.forEach(it -> {
            var answer = kept.get(it.code());
            if (answer != null) {
                seen.put(it.code(), answer);
            }
        });
        var assessment = Assessment.of(cycle.rules(), Appraisals.plain(seen));
        return new DossierFile(
                cycle,
                place,
                dossier,
                open.stream()
                        .map(it ->
                                new DossierFile.Line(
                                        it,
                                        seen.get(it.code()),
                                        null,
                                        DossierReading.lack(assessment, it)))
                        .toList(),
                assessment,
                true,
                false,
                true,
                dossier.isPresent() ? null : withdrawals.find(cycle.id(), place.id()).orElse(null),
                Map.of());
    }

    /** Registers it; once is enough. */
    public void register(CycleId id, UUID institution, UUID link) {
        var cycle = cycles.required(id);
        var place = places.find(cycle, institution, today()).orElseThrow(NotFound::new);
        if (!registrations.add(cycle, List.of(place), today(), link).isEmpty()) {
            audit.record(
                    "dossier.registered-by-link",
                    "cycle",
                    id.value(),
                    Map.of("institution", institution, "link", link));
        }
    }

    /** See {@link DossierWork#assess}. */
    public void assess(
            CycleId id, UUID institution, long seen, Map<String, Answer> given, UUID link) {
        steps.assess(cycles.required(id), institution, seen, given, today(), link);
    }

    /** See {@link DossierWork#submit}. */
    public void submit(CycleId id, UUID institution, long seen, Minutes minutes, UUID link) {
        steps.submit(cycles.required(id), institution, seen, minutes, today(), link);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
