package vn.binhyen.awards.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.awards.cycle.Decisions;
import vn.binhyen.awards.cycle.Decisions.ToDecide;
import vn.binhyen.awards.cycle.ObjectPlace;
import vn.binhyen.awards.cycle.WaitingFilter;
import vn.binhyen.awards.cycle.WholeList;
import vn.binhyen.awards.events.MovementGrade;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.TypedDay;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Wording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The list a chair decides on: filtered by unit and by what is proposed, a page of it at a time,
 * and decided on by its ticked lines or as a whole.
 */
@Controller
@RequestMapping("/recognition/{id}/decide")
@RolesAllowed({Roles.PLANNER, Roles.REVIEWER})
class DecisionController {

    private final Decisions decisions;
    private final CycleListing cycles;
    private final Wording wording;
    private final Clock clock;

    DecisionController(Decisions decisions, CycleListing cycles, Wording wording, Clock clock) {
        this.decisions = decisions;
        this.cycles = cycles;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    String ask(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam Map<String, String> asked,
            Model model) {
        var day = LocalDate.now(clock);
        var typed = new HashMap<>(asked);
        typed.put("date", TypedDay.shown(day));
        typed.remove("number");
        typed.remove("whole");
        return list(id, unit, day, typed, model);
    }

    private String list(
            UUID id, @Nullable UUID unit, LocalDate on, Map<String, String> typed, Model model) {
        var cycle = cycles.required(new CycleId(id));
        var authority = cycles.home(unit == null ? null : new UnitId(unit));
        var waiting = decisions.waiting(cycle.id(), authority, on);
        var filter = filter(typed);
        var found = filter.of(waiting);
        var rows = Slice.of(found, number(typed.get("from")));
        var whole = WholeList.of(filter, waiting);
        model.addAttribute("cycle", cycle);
        model.addAttribute("unit", authority);
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "elsewhere",
                Slice.of(
                        decisions.elsewhere(cycle.id(), authority, on),
                        number(typed.get("other"))));
        model.addAttribute("keepers", keepers(waiting));
        model.addAttribute("states", cycle.grades() ? grades() : List.of("yes", "no"));
        model.addAttribute("rows", rows);
        model.addAttribute("passed", rows.rows().stream().filter(ToDecide::passed).toList());
        model.addAttribute("failed", rows.rows().stream().filter(it -> !it.passed()).toList());
        model.addAttribute("allPassed", found.stream().filter(ToDecide::passed).count());
        model.addAttribute("allFailed", found.stream().filter(it -> !it.passed()).count());
        model.addAttribute("whole", whole.size());
        model.addAttribute("stamp", WholeList.stamp(whole));
        model.addAttribute("mayChoose", rows.rows().stream().anyMatch(it -> !it.own()));
        model.addAttribute("typed", typed);
        return "recognition/decide";
    }

    /** The units that keep one of the files, with how many, in the order of their names. */
    private static Map<String, Keeper> keepers(List<ToDecide> waiting) {
        var found = new TreeMap<String, Keeper>();
        waiting.stream()
                .map(ToDecide::place)
                .forEach(it ->
                        found.merge(
                                it.keeperName() + " " + it.keeper(),
                                Keeper.of(it),
                                (one, more) ->
                                        new Keeper(one.unit(), one.name(), one.files() + 1)));
        return found;
    }

    private static List<String> grades() {
        return java.util.Arrays.stream(MovementGrade.values()).map(Enum::name).toList();
    }

    private static WaitingFilter filter(Map<String, String> typed) {
        var keeper = TypedAnswers.id(typed.get("keeper"));
        return new WaitingFilter(
                keeper == null ? null : new UnitId(keeper), typed.getOrDefault("state", ""));
    }

    private static @Nullable Integer number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,7}") ? Integer.valueOf(typed) : null;
    }

    @PostMapping
    String decide(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(name = "object", required = false) @Nullable List<String> object,
            @RequestParam(name = "shown", required = false) @Nullable List<UUID> shown,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes done) {
        var on = LocalDate.now(clock);
        var chosen = chosen(object == null ? List.of() : object);
        try {
            on = TypedAnswers.requiredDay("date", typed.get("date"));
            var authority = cycles.home(unit == null ? null : new UnitId(unit));
            var decided =
                    typed.get("whole") == null
                            ? decisions.decide(
                                    new CycleId(id),
                                    authority,
                                    typed.getOrDefault("number", ""),
                                    on,
                                    chosen)
                            : decisions.decide(
                                    new CycleId(id),
                                    authority,
                                    typed.getOrDefault("number", ""),
                                    on,
                                    new WholeList(
                                            filter(typed),
                                            TypedAnswers.version(typed.get("whole")),
                                            unticked(shown, chosen.keySet())),
                                    chosen);
            done.addFlashAttribute("decided", decided.number());
            done.addFlashAttribute("left", decided.left());
            return "redirect:/recognition/" + id;
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("errors", wording.errorsOf(refusal));
            model.addAttribute("chosen", chosen.keySet());
            return list(id, unit, on, typed, model);
        }
    }

    private static Set<UUID> unticked(@Nullable List<UUID> shown, Set<UUID> ticked) {
        var unticked = new HashSet<UUID>(shown == null ? List.of() : shown);
        unticked.removeAll(ticked);
        return unticked;
    }

    /** The ticked lines: an object and the version of its file, as the list showed it. */
    private static Map<UUID, Long> chosen(List<String> lines) {
        var chosen = new HashMap<UUID, Long>();
        for (var line : lines) {
            var parts = line.split(":", 2);
            var object = TypedAnswers.id(parts[0]);
            if (object != null) {
                chosen.put(object, TypedAnswers.version(parts.length > 1 ? parts[1] : null));
            }
        }
        return chosen;
    }

    /** A unit whose files wait. */
    record Keeper(UnitId unit, String name, int files) {

        static Keeper of(ObjectPlace place) {
            return new Keeper(place.keeper(), place.keeperName(), 1);
        }
    }
}
