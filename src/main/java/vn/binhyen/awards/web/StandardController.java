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

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.CriterionForm;
import vn.binhyen.awards.standards.Deciders;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.awards.standards.Rules;
import vn.binhyen.awards.standards.Standard;
import vn.binhyen.awards.standards.StandardId;
import vn.binhyen.awards.standards.StandardManagement;
import vn.binhyen.awards.standards.StandardRegister;
import vn.binhyen.awards.standards.Step;
import vn.binhyen.awards.standards.Trait;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Wording;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/** The standards there are, and the form of a new edition. */
@Controller
@RequestMapping("/recognition/standards")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class StandardController {

    private final StandardRegister register;
    private final StandardManagement management;
    private final CurrentOfficer officer;
    private final Wording wording;

    StandardController(
            StandardRegister register,
            StandardManagement management,
            CurrentOfficer officer,
            Wording wording) {
        this.register = register;
        this.management = management;
        this.officer = officer;
        this.wording = wording;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("standards", register.all());
        return "recognition/standards";
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String kind,
            Model model) {
        return page(register.required(new StandardId(id)), kind, Map.of(), model);
    }

    @PostMapping("/{id}/draft")
    @RolesAllowed(Roles.PLANNER)
    String draft(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        management.requireProvince();
        try {
            var draft =
                    management.draftFrom(
                            new StandardId(id),
                            TypedAnswers.text(typed.get("code")),
                            TypedAnswers.requiredNumber("firstYear", typed.get("firstYear")),
                            TypedAnswers.number("lastYear", typed.get("lastYear")));
            return "redirect:/recognition/standards/" + draft;
        } catch (Refusal refusal) {
            return again(id, typed, refusal, model, response);
        }
    }

    @PostMapping("/{id}")
    @RolesAllowed(Roles.PLANNER)
    String change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        management.requireProvince();
        try {
            var kind = kind(typed.get("kind"));
            management.change(
                    new StandardId(id),
                    TypedAnswers.version(typed.get("version")),
                    kind,
                    it -> new RulesForm(it, typed).read());
            return "redirect:/recognition/standards/" + id + "?kind=" + kind.code();
        } catch (Refusal refusal) {
            return again(id, typed, refusal, model, response);
        }
    }

    @PostMapping("/{id}/document")
    @RolesAllowed(Roles.PLANNER)
    String describe(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        management.requireProvince();
        try {
            management.describe(
                    new StandardId(id),
                    TypedAnswers.version(typed.get("version")),
                    typed.getOrDefault("instrument", ""),
                    TypedAnswers.text(typed.get("amends")),
                    TypedAnswers.requiredNumber("firstYear", typed.get("firstYear")),
                    TypedAnswers.number("lastYear", typed.get("lastYear")));
            return "redirect:/recognition/standards/" + id;
        } catch (Refusal refusal) {
            return again(id, typed, refusal, model, response);
        }
    }

    @PostMapping("/{id}/in-force")
    @RolesAllowed(Roles.PLANNER)
    String putInForce(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        management.requireProvince();
        try {
            management.putInForce(new StandardId(id), TypedAnswers.version(typed.get("version")));
            return "redirect:/recognition/standards/" + id;
        } catch (Refusal refusal) {
            return again(id, typed, refusal, model, response);
        }
    }

    @PostMapping("/{id}/discard")
    @RolesAllowed(Roles.PLANNER)
    String discard(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        management.requireProvince();
        management.discard(new StandardId(id), TypedAnswers.version(typed.get("version")));
        return "redirect:/recognition/standards";
    }

    private String again(
            UUID id,
            Map<String, String> typed,
            Refusal refusal,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("errors", wording.errorsOf(refusal));
        return page(register.required(new StandardId(id)), typed.get("kind"), typed, model);
    }

    private String page(
            Standard standard, @Nullable String asked, Map<String, String> typed, Model model) {
        var rules = standard.of(kind(asked));
        var values = new HashMap<>(RulesForm.shown(rules));
        if (standard.isDraft()) {
            values.put("instrument", standard.instrument());
            values.put("amends", Objects.requireNonNullElse(standard.amends(), ""));
            values.put("firstYear", Integer.toString(standard.firstYear()));
            var last = standard.lastYear();
            values.put("lastYear", last == null ? "" : last.toString());
        }
        values.putAll(typed);
        var who = officer.required();
        boolean plans = who.isAdministrator() || who.is(Roles.PLANNER);
        model.addAttribute("standard", standard);
        model.addAttribute("rules", rules);
        model.addAttribute("days", days(rules));
        model.addAttribute("steps", Step.values());
        model.addAttribute("traits", Trait.of(rules.kind()));
        model.addAttribute("tiers", Deciders.objectTiers(rules.kind()));
        model.addAttribute("deciding", Deciders.deciding());
        model.addAttribute(
                "lines",
                IntStream.range(0, rules.deciders().size() + DeciderFields.EMPTY_LINES)
                        .boxed()
                        .toList());
        model.addAttribute("kinds", TitleKind.values());
        model.addAttribute("forms", forms(standard));
        model.addAttribute("typed", values);
        model.addAttribute("mayChange", plans && standard.isDraft());
        model.addAttribute("mayDraft", plans);
        return "recognition/standard";
    }

    private static CriterionForm[] forms(Standard standard) {
        return standard.purpose() == Purpose.GRADE
                ? CriterionForm.values()
                : Arrays.stream(CriterionForm.values())
                        .filter(it -> it != CriterionForm.POINTS)
                        .toArray(CriterionForm[]::new);
    }

    private static Map<String, String> days(Rules rules) {
        return Map.of(
                "first", TimeFields.written(rules.window().first()),
                "last", TimeFields.written(rules.window().last()));
    }

    private static TitleKind kind(@Nullable String code) {
        return TitleKind.of(code == null ? "" : code).orElse(TitleKind.RESIDENTIAL_AREA);
    }
}
