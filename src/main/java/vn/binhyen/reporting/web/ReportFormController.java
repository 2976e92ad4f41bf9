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
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.ReportEntry;
import vn.binhyen.reporting.ReportForms;
import vn.binhyen.reporting.StaleReport;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.FormErrors;
import vn.binhyen.shell.spi.Labels;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The form of a report: kept cell by cell, handed in whole. Works without a script. */
@Controller
@RequestMapping("/rounds/{round}/reports/{obliged}")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class ReportFormController {

    private final ReportForms forms;
    private final ReportEntry entry;
    private final Labels labels;
    private final ReportWords words;

    ReportFormController(ReportForms forms, ReportEntry entry, Labels labels, ReportWords words) {
        this.forms = forms;
        this.entry = entry;
        this.labels = labels;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable RoundId round, @PathVariable UUID obliged, Model model) {
        return page(round, obliged, Typed.NOTHING, List.of(), model);
    }

    @PostMapping
    @RolesAllowed(Roles.REPORTER)
    String keepOrSubmit(
            @PathVariable RoundId round,
            @PathVariable UUID obliged,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var typed = Typed.of(fields);
        try {
            var kept = entry.keepTyped(typed.toKeep(round, obliged));
            if (typed.wantsLast()) {
                var report = forms.open(round, obliged);
                entry.keepTyped(typed.toKeepOfLast(report));
            } else if (typed.wantsToSubmit() && kept.problems().isEmpty()) {
                entry.submit(typed.toSubmit(round, obliged, kept.version()));
                next.addFlashAttribute("submitted", true);
            } else if (!kept.problems().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(round, obliged, typed, words.of(kept.problems()), model);
            } else {
                next.addFlashAttribute(
                        "kept", Map.of("savedAt", kept.savedAt(), "receipt", kept.receipt()));
            }
            return "redirect:/rounds/" + round + "/reports/" + obliged;
        } catch (StaleReport stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(round, obliged, typed, words.of(stale), model);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(round, obliged, typed, words.of(refusal), model);
        }
    }

    /** What the script sends after two quiet seconds; answers what it may show. */
    @PostMapping("/draft")
    @RolesAllowed(Roles.REPORTER)
    @ResponseBody
    DraftAnswer keep(
            @PathVariable RoundId round,
            @PathVariable UUID obliged,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response) {
        try {
            return words.answer(entry.keepTyped(Typed.of(fields).toKeep(round, obliged)));
        } catch (StaleReport stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return words.answer(stale);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return words.answer(refusal);
        }
    }

    private String page(
            RoundId round, UUID obliged, Typed typed, List<Problem> problems, Model model) {
        var report = forms.open(round, obliged);
        var sheet = ReportSheet.of(report, typed, problems);
        model.addAttribute("report", report);
        model.addAttribute("sheet", sheet);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", ofPaper(problems));
        model.addAttribute("campaign", labels.of(report.campaign().value()));
        return report.mayWrite() && sheet.writable() ? "reporting/form" : "reporting/report";
    }

    /** What is wrong with number and day of the signed paper, to be said at those fields. */
    private static FormErrors ofPaper(List<Problem> problems) {
        return new FormErrors(
                problems.stream()
                        .filter(it -> it.code() != null && it.code().startsWith("paper"))
                        .map(it -> new FormErrors.Entry(it.code(), it.message()))
                        .toList());
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
