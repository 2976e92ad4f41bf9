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

import vn.binhyen.organisation.BodyGrade;
import vn.binhyen.organisation.BodyLife;
import vn.binhyen.organisation.Decision;
import vn.binhyen.organisation.KeepFigures;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The page of a body and what can be decided there. */
@Controller
@RequestMapping("/bodies/{id}")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER})
class BodyPageController {

    private final BodyPages pages;
    private final BodyLife life;
    private final FormAnswers answers;

    BodyPageController(BodyPages pages, BodyLife life, FormAnswers answers) {
        this.pages = pages;
        this.life = life;
        this.answers = answers;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    String show(@PathVariable UUID id, Model model) {
        return pages.body(new BodyId(id), "", Map.of(), model);
    }

    @GetMapping("/consolidate")
    String askToConsolidate(@PathVariable UUID id, Model model) {
        return pages.consolidation(new BodyId(id), Map.of(), model);
    }

    @PostMapping("/consolidate")
    String consolidate(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var body = new BodyId(id);
        return answers.of(
                model,
                response,
                () -> {
                    life.consolidate(
                            body,
                            Typed.required("on", typed.get("on")),
                            decision(typed),
                            Typed.number("members", typed.get("members")),
                            version(typed));
                    return "redirect:/bodies/" + id;
                },
                () -> pages.consolidation(body, typed, model));
    }

    @PostMapping("/figures")
    String figures(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return decide("figures", id, typed, model, response, it -> figures(it, typed));
    }

    @PostMapping("/grade")
    String grade(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return decide("grade", id, typed, model, response, it -> grade(it, typed));
    }

    @PostMapping("/dissolve")
    String dissolve(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return decide("dissolve", id, typed, model, response, it -> dissolve(it, typed));
    }

    @PostMapping("/confirm")
    String confirm(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return decide(
                "confirm",
                id,
                typed,
                model,
                response,
                it -> life.confirm(it, decision(typed), version(typed)));
    }

    /** One of the small forms of the page; its name stands before the ids of its fields. */
    private String decide(
            String form,
            UUID id,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Consumer<BodyId> deed) {
        var body = new BodyId(id);
        return answers.of(
                form + "-",
                model,
                response,
                () -> {
                    deed.accept(body);
                    return "redirect:/bodies/" + id;
                },
                () -> pages.body(body, form, typed, model));
    }

    private void figures(BodyId body, Map<String, String> typed) {
        var allowance = Typed.number("allowance", typed.get("allowance"));
        var number = Typed.text(typed.get("decisionNumber"));
        life.keepFigures(
                body,
                Typed.required("from", typed.get("from")),
                new KeepFigures(
                        Typed.number("members", typed.get("members")),
                        Typed.number("households", typed.get("households")),
                        Typed.number("equipment", typed.get("equipment")),
                        allowance == null ? null : Long.valueOf(allowance),
                        version(typed)),
                number.isEmpty() ? null : decision(typed));
    }

    private void grade(BodyId body, Map<String, String> typed) {
        var year = Typed.number("year", typed.get("year"));
        life.grade(body, year == null ? 0 : year, gradeOf(typed.get("grade")), decision(typed));
    }

    private void dissolve(BodyId body, Map<String, String> typed) {
        life.dissolve(body, Typed.required("on", typed.get("on")), decision(typed), version(typed));
    }

    static Decision decision(Map<String, String> typed) {
        return Decision.of(
                typed.get("decisionNumber"), Typed.day("decisionDate", typed.get("decisionDate")));
    }

    private static BodyGrade gradeOf(@Nullable String code) {
        try {
            return BodyGrade.valueOf(Typed.text(code));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.of("grade", "organisation.refusal.missing-grade");
        }
    }

    private static @Nullable Long version(Map<String, String> typed) {
        var seen = Typed.text(typed.get("version"));
        return seen.matches("\\d{1,18}") ? Long.valueOf(seen) : null;
    }
}
