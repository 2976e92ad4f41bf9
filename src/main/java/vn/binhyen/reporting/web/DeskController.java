package vn.binhyen.reporting.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.ReportDesk;
import vn.binhyen.reporting.ReportForms;
import vn.binhyen.reporting.StaleReport;
import vn.binhyen.reporting.WaitingReport;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.FormErrors;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.shell.spi.Wording;

import java.util.List;
import java.util.UUID;

/** The receiving desk: the queue of what was handed in, one report after the other. */
@Controller
@RequestMapping("/desk")
@RolesAllowed({Roles.PLANNER, Roles.REVIEWER})
class DeskController {

    private final ReportDesk desk;
    private final ReportForms forms;
    private final Labels labels;
    private final Wording wording;

    DeskController(ReportDesk desk, ReportForms forms, Labels labels, Wording wording) {
        this.desk = desk;
        this.forms = forms;
        this.labels = labels;
        this.wording = wording;
    }

    @GetMapping
    String queue(Model model) {
        var waiting = desk.waiting();
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "campaigns",
                labels.of(waiting.stream().map(it -> it.campaign().value()).distinct().toList()));
        return "reporting/desk";
    }

    @GetMapping("/{round}/{obliged}")
    String review(@PathVariable RoundId round, @PathVariable UUID obliged, Model model) {
        return page(round, obliged, List.of(), "", model);
    }

    @PostMapping("/{round}/{obliged}")
    String decide(
            @PathVariable RoundId round,
            @PathVariable UUID obliged,
            @RequestParam(defaultValue = "accept") String act,
            @RequestParam(name = "cell", required = false) @Nullable List<String> cells,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable Long seen,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var named = cells == null ? List.<String>of() : cells;
        var neighbours = Neighbours.of(desk.waiting(), round, obliged);
        try {
            if (act.equals("return")) {
                desk.giveBack(round, obliged, reason, named, seen);
            } else {
                desk.takeIn(round, obliged, seen);
            }
        } catch (StaleReport stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("errors", wording.errorsOf(new Refusal("reporting.desk.changed")));
            return page(round, obliged, named, reason, model);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", wording.errorsOf(refusal));
            return page(round, obliged, named, reason, model);
        }
        next.addFlashAttribute("done", act);
        next.addFlashAttribute("doneFor", forms.open(round, obliged).name());
        return neighbours.next() == null ? "redirect:/desk" : "redirect:" + neighbours.next();
    }

    private String page(
            RoundId round, UUID obliged, List<String> ticked, String reason, Model model) {
        var report = forms.openAtDesk(round, obliged);
        var odd = report.lines().stream().filter(ReviewLine::wantsALook).toList();
        model.addAttribute("report", report);
        model.addAttribute("odd", odd.stream().map(ReviewLine::of).toList());
        model.addAttribute(
                "calm",
                report.lines().stream()
                        .filter(it -> !odd.contains(it))
                        .map(ReviewLine::of)
                        .toList());
        model.addAttribute("ticked", ticked);
        model.addAttribute("reason", reason);
        model.addAttribute("campaign", labels.of(report.campaign().value()));
        model.addAttribute("neighbours", Neighbours.of(desk.waiting(), round, obliged));
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", new FormErrors(List.of()));
        }
        return "reporting/review";
    }

    /** Where a report stands in the queue, and the pages before and after it. */
    record Neighbours(int place, int total, @Nullable String previous, @Nullable String next) {

        static Neighbours of(List<WaitingReport> waiting, RoundId round, UUID obliged) {
            for (int i = 0; i < waiting.size(); i++) {
                var it = waiting.get(i);
                if (it.round().equals(round) && it.obliged().id().equals(obliged)) {
                    return new Neighbours(
                            i + 1,
                            waiting.size(),
                            i > 0 ? href(waiting.get(i - 1)) : null,
                            i + 1 < waiting.size() ? href(waiting.get(i + 1)) : null);
                }
            }
            return new Neighbours(
                    0, waiting.size(), null, waiting.isEmpty() ? null : href(waiting.getFirst()));
        }

        private static String href(WaitingReport report) {
            return "/desk/" + report.round() + "/" + report.obliged().id();
        }
    }
}
