package vn.binhyen.organisation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.organisation.BodyCatalogue;
import vn.binhyen.organisation.BodyDirectory;
import vn.binhyen.organisation.BodyManagement;
import vn.binhyen.organisation.BodyView;
import vn.binhyen.organisation.institutions.InstitutionCodes;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Roles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** The form of a body. */
@Controller
@RequestMapping("/bodies")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER})
class BodyFormController {

    private final BodyDirectory directory;
    private final BodyManagement management;
    private final BodyCatalogue catalogue;
    private final FormAnswers answers;
    private final Clock clock;

    BodyFormController(
            BodyDirectory directory,
            BodyManagement management,
            BodyCatalogue catalogue,
            FormAnswers answers,
            Clock clock) {
        this.directory = directory;
        this.management = management;
        this.catalogue = catalogue;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String institution,
            Model model) {
        var wanted = Typed.text(kind);
        var known = directory.kinds().containsKey(wanted) ? wanted : "steering_committee";
        return form(BodyForm.empty(known, unit, institution), null, model);
    }

    @PostMapping("/new")
    String add(@ModelAttribute("form") BodyForm form, Model model, HttpServletResponse response) {
        return answers.of(
                model,
                response,
                () -> "redirect:/bodies/" + management.add(form.toCommand()),
                () -> form(form, null, model));
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        var body = management.toEdit(new BodyId(id));
        var institution = management.institutionOf(body);
        return form(
                BodyForm.of(
                        body,
                        management.unitCodes(body),
                        institution.map(InstitutionCodes.Coded::written).orElse(null)),
                body,
                model);
    }

    @PostMapping("/{id}/edit")
    String correct(
            @PathVariable UUID id,
            @ModelAttribute("form") BodyForm form,
            Model model,
            HttpServletResponse response) {
        return answers.of(
                model,
                response,
                () -> {
                    management.correct(new BodyId(id), form.toCommand());
                    return "redirect:/bodies/" + id;
                },
                () -> form(form, management.toEdit(new BodyId(id)), model));
    }

    private String form(BodyForm form, @Nullable BodyView subject, Model model) {
        var known = catalogue.snapshot();
        model.addAttribute("form", form);
        model.addAttribute("subject", subject);
        model.addAttribute("catalogue", known);
        var day = subject == null ? LocalDate.now(clock) : subject.establishedOn();
        model.addAttribute("types", known.on(form.kind(), day));
        return "organisation/form";
    }
}
