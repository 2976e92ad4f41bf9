package vn.binhyen.organisation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.organisation.BodyDirectory;
import vn.binhyen.organisation.events.InstitutionId;
import vn.binhyen.organisation.institutions.InstitutionExport;
import vn.binhyen.organisation.institutions.InstitutionListing;
import vn.binhyen.organisation.institutions.InstitutionManagement;
import vn.binhyen.organisation.institutions.InstitutionView;
import vn.binhyen.organisation.institutions.InstitutionWords;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Agencies, enterprises and schools. */
@Controller
@RequestMapping("/institutions")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER})
class InstitutionController {

    private final InstitutionListing listing;
    private final InstitutionManagement management;
    private final InstitutionExport export;
    private final ActivityPages pages;
    private final CurrentOfficer officer;
    private final BodyDirectory bodies;
    private final FormAnswers answers;

    InstitutionController(
            InstitutionListing listing,
            InstitutionManagement management,
            InstitutionExport export,
            ActivityPages pages,
            CurrentOfficer officer,
            BodyDirectory bodies,
            FormAnswers answers) {
        this.listing = listing;
        this.management = management;
        this.export = export;
        this.pages = pages;
        this.officer = officer;
        this.bodies = bodies;
        this.answers = answers;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    String list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String q,
            Model model) {
        var wanted = InstitutionWords.KINDS.contains(Typed.text(kind)) ? kind : null;
        var found =
                listing.visible(
                        officer.required(),
                        wanted,
                        unit == null ? null : new UnitId(unit),
                        q,
                        pages.today());
        pages.describe(unit, found.stream().map(it -> it.facts().unit()).toList(), Map.of(), model);
        model.addAttribute("institutions", found);
        model.addAttribute(
                "guards",
                bodies.guardsOf(found.stream().map(InstitutionView::id).toList(), pages.today()));
        model.addAttribute("kinds", InstitutionWords.KINDS);
        model.addAttribute("kind", wanted);
        model.addAttribute("q", Typed.text(q));
        return "organisation/institutions";
    }

    /** The same as a file of the import {@code institutions}. */
    @GetMapping("/export.csv")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    ResponseEntity<byte[]> file(@RequestParam(required = false) @Nullable UUID unit) {
        var found =
                listing.visible(
                        officer.required(),
                        null,
                        unit == null ? null : new UnitId(unit),
                        null,
                        pages.today());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"co-quan.csv\"")
                .body(export.csv(found, pages.today()));
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) @Nullable String unit, Model model) {
        return form(InstitutionForm.empty(unit), null, model);
    }

    @PostMapping("/new")
    String add(
            @ModelAttribute("form") InstitutionForm form,
            Model model,
            HttpServletResponse response) {
        return answers.of(
                model,
                response,
                () -> {
                    management.add(form.toFacts(pages));
                    return "redirect:/institutions";
                },
                () -> form(form, null, model));
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        var there = management.toEdit(new InstitutionId(id));
        return form(InstitutionForm.of(there, export.codes(there, pages.today())), there, model);
    }

    @PostMapping("/{id}/edit")
    String correct(
            @PathVariable UUID id,
            @ModelAttribute("form") InstitutionForm form,
            Model model,
            HttpServletResponse response) {
        var there = management.toEdit(new InstitutionId(id));
        return answers.of(
                model,
                response,
                () -> {
                    management.correct(there.id(), form.toFacts(pages), form.version());
                    return "redirect:/institutions";
                },
                () -> form(form, there, model));
    }

    private String form(InstitutionForm form, @Nullable InstitutionView there, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("subject", there);
        model.addAttribute(
                "guards",
                there == null
                        ? List.of()
                        : bodies.guardsOf(List.of(there.id()), pages.today())
                                .getOrDefault(there.id(), List.of()));
        model.addAttribute("kinds", InstitutionWords.KINDS);
        model.addAttribute("sizes", InstitutionWords.SIZES);
        model.addAttribute("levels", InstitutionWords.LEVELS);
        return "organisation/institution";
    }
}
