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

import vn.binhyen.awards.cycle.AppraisalQueue;
import vn.binhyen.awards.cycle.Appraisals;
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.awards.cycle.Decisions;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.TypedDay;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Wording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What waits for the standing agency, and the list a chair decides on. */
@Controller
@RequestMapping("/recognition/{id}")
@RolesAllowed({Roles.PLANNER, Roles.REVIEWER})
class DecisionController {

    private final AppraisalQueue queue;
    private final Appraisals appraisals;
    private final Decisions decisions;
    private final CycleListing cycles;
    private final Wording wording;
    private final Clock clock;

    DecisionController(
            AppraisalQueue queue,
            Appraisals appraisals,
            Decisions decisions,
            CycleListing cycles,
            Wording wording,
            Clock clock) {
        this.queue = queue;
        this.appraisals = appraisals;
        this.decisions = decisions;
        this.cycles = cycles;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/queue")
    String queue(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable Integer from,
            Model model) {
        var cycle = cycles.required(new CycleId(id));
        var rows = queue.of(cycle.id(), unit == null ? null : new UnitId(unit));
        model.addAttribute("cycle", cycle);
        model.addAttribute("odd", Slice.of(rows.stream().filter(it -> !it.clear()).toList(), from));
        model.addAttribute(
                "clear", Slice.of(rows.stream().filter(it -> it.clear()).toList(), null));
        model.addAttribute("unit", unit);
        return "recognition/queue";
    }

    @PostMapping("/queue")
    String appraiseAll(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(name = "object", required = false) @Nullable List<UUID> chosen,
            @RequestParam(name = "checked", required = false) @Nullable String checked,
            Model model,
            HttpServletResponse response,
            RedirectAttributes done) {
        try {
            if (checked == null) {
                throw Refusal.of("checked", "recognition.refusal.not-checked");
            }
            done.addFlashAttribute(
                    "proposed",
                    appraisals.appraiseAll(new CycleId(id), chosen == null ? List.of() : chosen));
            return "redirect:/recognition/" + id + "/queue" + (unit == null ? "" : "?unit=" + unit);
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("errors", wording.errorsOf(refusal));
            return queue(id, unit, null, model);
        }
    }

    @GetMapping("/decide")
    String askDecide(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        var day = LocalDate.now(clock);
        return list(id, unit, day, Map.of("date", TypedDay.shown(day)), model);
    }

    private String list(
            UUID id, @Nullable UUID unit, LocalDate on, Map<String, String> typed, Model model) {
        var cycle = cycles.required(new CycleId(id));
        var authority = cycles.home(unit == null ? null : new UnitId(unit));
        var waiting = decisions.waiting(cycle.id(), authority, on);
        model.addAttribute("cycle", cycle);
        model.addAttribute("unit", authority);
        model.addAttribute("waiting", waiting);
        model.addAttribute("elsewhere", decisions.elsewhere(cycle.id(), authority, on));
        model.addAttribute(
                "passed",
                waiting.stream()
                        .filter(it -> !Boolean.FALSE.equals(it.dossier().passed()))
                        .toList());
        model.addAttribute(
                "failed",
                waiting.stream()
                        .filter(it -> Boolean.FALSE.equals(it.dossier().passed()))
                        .toList());
        model.addAttribute("mayChoose", waiting.stream().anyMatch(it -> !it.own()));
        model.addAttribute("typed", typed);
        return "recognition/decide";
    }

    @PostMapping("/decide")
    String decide(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(name = "object", required = false) @Nullable List<String> object,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes done) {
        var on = LocalDate.now(clock);
        var chosen = chosen(object == null ? List.of() : object);
        try {
            on = TypedAnswers.requiredDay("date", typed.get("date"));
            var decided =
                    decisions.decide(
                            new CycleId(id),
                            cycles.home(unit == null ? null : new UnitId(unit)),
                            typed.getOrDefault("number", ""),
                            on,
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
}
