package vn.binhyen.awards.cycle;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Decisions of a chair, entered by the standing agency: one number and day for all that were
 * appraised, or for those of them that were chosen. What was decided becomes a result nobody
 * changes.
 */
@Service
@Transactional
public class Decisions {

    private static final int LONGEST_NUMBER = 60;

    private final Cycles cycles;
    private final DossierRows rows;
    private final ObjectPlaces places;
    private final CycleScope scope;
    private final Scopes scopes;
    private final ResultBook results;
    private final StepBook steps;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Decisions(
            Cycles cycles,
            DossierRows rows,
            ObjectPlaces places,
            CycleScope scope,
            Scopes scopes,
            ResultBook results,
            StepBook steps,
            JdbcClient jdbc,
            AuditTrail audit) {
        this.cycles = cycles;
        this.rows = rows;
        this.places = places;
        this.scope = scope;
        this.scopes = scopes;
        this.results = results;
        this.steps = steps;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What waits for the decision of that authority on that day, proposed or not. */
    @Transactional(readOnly = true)
    public List<ToDecide> waiting(CycleId id, UnitId authority, LocalDate on) {
        if (scope.officer().body() != null) {
            return List.of(); // an institution decides on nothing
        }
        scope.require(authority);
        return waiting(cycles.required(id), authority, on);
    }

    /** The other authorities in the officer's scope for which something waits, with how much. */
    @Transactional(readOnly = true)
    public List<Elsewhere> elsewhere(CycleId id, UnitId authority, LocalDate on) {
        var counts = new LinkedHashMap<UnitId, Elsewhere>();
        var covered = new HashMap<UnitId, Boolean>();
        for (var it : waiting(cycles.required(id), on)) {
            var decider = it.place().decider();
            if (decider != null
                    && !decider.equals(authority)
                    && covered.computeIfAbsent(decider, scope::covers)) {
                counts.merge(
                        decider,
                        new Elsewhere(decider, it.place().deciderName() + "", 1),
                        (one, other) -> new Elsewhere(one.unit(), one.name(), one.number() + 1));
            }
        }
        return List.copyOf(counts.values());
    }

    private List<ToDecide> waiting(Cycle cycle, UnitId authority, LocalDate on) {
        return waiting(cycle, on).stream()
                .filter(it -> authority.equals(it.place().decider()))
                .toList();
    }

    private List<ToDecide> waiting(Cycle cycle, LocalDate on) {
        var appraised = rows.at(cycle.id(), EnumSet.of(Stage.APPRAISED));
        var found = places.of(cycle, appraised.stream().map(DossierView::object).toList(), on);
        var who = scope.officer();
        var waiting = new ArrayList<ToDecide>();
        for (var dossier : appraised) {
            var place = found.get(dossier.object());
            if (place != null) {
                waiting.add(new ToDecide(dossier, place, CycleScope.isOwn(who, place)));
            }
        }
        waiting.sort(Comparator.comparing(it -> it.place().code()));
        return waiting;
    }

    /**
     * Decides on everything that waits for the authority.
     *
     * @param seen how many the officer saw in the list; another number means it has changed
     * @return how many were decided on
     */
    public int decide(CycleId id, UnitId authority, String number, LocalDate on, int seen) {
        var waiting = toDecide(id, authority, number, on);
        if (waiting.size() != seen) {
            throw Refusal.of("number", "recognition.refusal.list-changed", seen, waiting.size());
        }
        return decide(id, authority, number, on, waiting);
    }

    /**
     * Decides on the chosen ones of what waits for the authority; the others go on waiting.
     *
     * @param chosen the objects, each with the version of its file that the officer saw
     * @return how many were decided on, and how many still wait
     */
    public Decided decide(
            CycleId id, UnitId authority, String number, LocalDate on, Map<UUID, Long> chosen) {
        return decide(id, authority, number, on, chosen, toDecide(id, authority, number, on));
    }

    /**
     * Decides on a whole list but for what was left out of it, and on the chosen ones beside it.
     *
     * @param chosen further objects, each with the version of its file that the officer saw
     */
    public Decided decide(
            CycleId id,
            UnitId authority,
            String number,
            LocalDate on,
            WholeList whole,
            Map<UUID, Long> chosen) {
        var waiting = toDecide(id, authority, number, on);
        var all = whole.among(waiting);
        all.putAll(chosen);
        return decide(id, authority, number, on, all, waiting);
    }

    private Decided decide(
            CycleId id,
            UnitId authority,
            String number,
            LocalDate on,
            Map<UUID, Long> chosen,
            List<ToDecide> waiting) {
        Refusal.unless(!chosen.isEmpty(), "recognition.refusal.none-to-decide");
        var decided =
                waiting.stream()
                        .filter(it ->
                                Objects.equals(chosen.get(it.place().id()), it.dossier().version()))
                        .toList();
        if (decided.size() != chosen.size()) {
            throw Refusal.of(
                    "number", "recognition.refusal.chosen-changed", chosen.size() - decided.size());
        }
        return new Decided(
                decide(id, authority, number, on, decided), waiting.size() - decided.size());
    }

    private List<ToDecide> toDecide(CycleId id, UnitId authority, String number, LocalDate on) {
        var cycle = cycles.required(id);
        if (number(number).isEmpty()) {
            throw Refusal.of("number", "recognition.refusal.no-decision-number");
        }
        if (on.isAfter(scope.today())) {
            throw Refusal.of("date", "recognition.refusal.not-yet");
        }
        scope.require(authority);
        var window = cycle.rules().window().of(cycle.year());
        if (cycle.rules().decision().afterWindow() && !on.isAfter(window.endsOn())) {
            throw Refusal.of("date", "recognition.refusal.before-window", window.endsOn());
        }
        var waiting = waiting(cycle, authority, on);
        Refusal.unless(!waiting.isEmpty(), "recognition.refusal.nothing-to-decide");
        return waiting;
    }

    private int decide(
            CycleId id, UnitId authority, String number, LocalDate on, List<ToDecide> decided) {
        var who = scope.officer();
        Refusal.unless(
                decided.stream().noneMatch(it -> CycleScope.isOwn(who, it.place())),
                "recognition.refusal.own");
        if (decided.stream().anyMatch(it -> !scope.decides(who, it.place()))
                || !scopes.covers(who, authority, scope.today())) {
            throw new AccessDeniedException("outside the scope");
        }
        close(decided, number(number), on);
        results.decided(cycles.required(id), decided, number(number), on, authority);
        steps.reached(decided.stream().map(it -> it.dossier().id()).toList(), Stage.DECIDED);
        audit.record(
                "cycle.decided",
                "cycle",
                id.value(),
                Map.of("unit", authority, "number", decided.size(), "on", on));
        return decided.size();
    }

    private static String number(String typed) {
        return FreeText.of("number", typed, LONGEST_NUMBER).value().strip();
    }

    private void close(List<ToDecide> waiting, String number, LocalDate on) {
        var closed =
                jdbc.sql(
                                """
                                update awards.dossier
                                   set stage = 'DECIDED', decided_on = :on, decision_number = :number,
                                       version = version + 1
                                 where id = any(:ids) and stage = 'APPRAISED'
                                """)
                        .param("on", on)
                        .param("number", number)
                        .param(
                                "ids",
                                waiting.stream().map(it -> it.dossier().id()).toArray(UUID[]::new))
                        .update();
        if (closed != waiting.size()) {
            throw new Outdated(closed);
        }
    }

    /** Another authority for which files wait. */
    public record Elsewhere(UnitId unit, String name, int number) {}

    /**
     * A file that waits for its decision.
     *
     * @param own it is the officer's own, who therefore does not decide on it
     */
    public record ToDecide(DossierView dossier, ObjectPlace place, boolean own) {

        /** Whether it is to be recognised or graded. */
        public boolean passed() {
            return !Boolean.FALSE.equals(dossier.passed());
        }
    }

    /** How many were decided on, and how many the decision left out, which go on waiting. */
    public record Decided(int number, int left) {}
}
