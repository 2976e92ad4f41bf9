package vn.binhyen.organisation.web;

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

import vn.binhyen.organisation.BodyGrade;
import vn.binhyen.organisation.Decision;
import vn.binhyen.organisation.bulk.BulkChange;
import vn.binhyen.organisation.bulk.BulkEdits;
import vn.binhyen.organisation.bulk.BulkField;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Wording;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One field of many bodies: chosen in the list, shown before and after, done, undone. */
@Controller
@RequestMapping("/bodies/bulk")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER})
class BulkController {

    private final BulkEdits edits;
    private final Wording wording;

    BulkController(BulkEdits edits, Wording wording) {
        this.edits = edits;
        this.wording = wording;
    }

    @GetMapping
    String ask(
            @RequestParam(name = "id", required = false) @Nullable List<UUID> chosen,
            @RequestParam(required = false) @Nullable String field,
            Model model) {
        return page(chosen, Map.of("field", Typed.text(field)), model);
    }

    @PostMapping("/preview")
    String preview(
            @RequestParam(name = "id", required = false) @Nullable List<UUID> chosen,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        try {
            var change = change(chosen, typed);
            model.addAttribute("lines", edits.preview(change));
            model.addAttribute("change", change);
        } catch (Refusal refusal) {
            refused(refusal, model, response);
        }
        return page(chosen, typed, model);
    }

    @PostMapping
    String apply(
            @RequestParam(name = "id", required = false) @Nullable List<UUID> chosen,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes done) {
        try {
            var change = change(chosen, typed);
            done.addFlashAttribute("undo", edits.apply(change));
            done.addFlashAttribute("edited", change.bodies().size());
            return "redirect:/bodies/bulk/done";
        } catch (Refusal refusal) {
            refused(refusal, model, response);
            return page(chosen, typed, model);
        }
    }

    @GetMapping("/done")
    String done() {
        return "organisation/bulk-done";
    }

    @PostMapping("/{id}/undo")
    String undo(@PathVariable UUID id, RedirectAttributes done) {
        edits.undo(id);
        done.addFlashAttribute("undone", true);
        return "redirect:/bodies/bulk/done";
    }

    private void refused(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("errors", wording.errorsOf(refusal));
    }

    private static BulkChange change(@Nullable List<UUID> chosen, Map<String, String> typed) {
        var field = field(typed.get("field"));
        var number = Typed.text(typed.get("decisionNumber"));
        var date = Typed.day("decisionDate", typed.get("decisionDate"));
        return new BulkChange(
                ids(chosen).stream().map(BodyId::new).toList(),
                field,
                Typed.text(typed.get(field == BulkField.GRADE ? "grade" : "value")),
                Typed.day("from", typed.get("from")),
                decided(field) || !number.isEmpty() ? Decision.of(number, date) : null);
    }

    private static boolean decided(BulkField field) {
        return field == BulkField.GRADE || field == BulkField.CONSOLIDATION;
    }

    private static BulkField field(@Nullable String code) {
        try {
            return BulkField.valueOf(Typed.text(code));
        } catch (IllegalArgumentException unknown) {
            return BulkField.CONSOLIDATION;
        }
    }

    private static List<UUID> ids(@Nullable List<UUID> chosen) {
        return chosen == null ? List.of() : chosen.stream().distinct().toList();
    }

    private static String page(
            @Nullable List<UUID> chosen, Map<String, String> typed, Model model) {
        model.addAttribute("chosen", ids(chosen));
        model.addAttribute("fields", BulkField.values());
        model.addAttribute("grades", BodyGrade.values());
        model.addAttribute("typed", typed);
        var field = field(typed.get("field"));
        model.addAttribute("field", field);
        model.addAttribute("decides", decided(field));
        return "organisation/bulk";
    }
}
