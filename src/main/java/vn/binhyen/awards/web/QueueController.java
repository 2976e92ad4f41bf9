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
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Wording;

import java.util.List;
import java.util.UUID;

/** What waits for the standing agency, and what it proposes in one go. */
@Controller
@RequestMapping("/recognition/{id}/queue")
@RolesAllowed({Roles.PLANNER, Roles.REVIEWER})
class QueueController {

    private final AppraisalQueue queue;
    private final Appraisals appraisals;
    private final CycleListing cycles;
    private final Wording wording;

    QueueController(
            AppraisalQueue queue, Appraisals appraisals, CycleListing cycles, Wording wording) {
        this.queue = queue;
        this.appraisals = appraisals;
        this.cycles = cycles;
        this.wording = wording;
    }

    @GetMapping
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

    @PostMapping
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
}
