package vn.binhyen.organisation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.HouseholdTotals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Households of the villages of a commune: the base of every share of households. */
@Controller
@RequestMapping("/organisation/units/{id}/households")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER})
class HouseholdController {

    private final HouseholdTotals totals;
    private final ActivityPages pages;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final FormAnswers answers;

    HouseholdController(
            HouseholdTotals totals,
            ActivityPages pages,
            CurrentOfficer officer,
            Scopes scopes,
            FormAnswers answers) {
        this.totals = totals;
        this.pages = pages;
        this.officer = officer;
        this.scopes = scopes;
        this.answers = answers;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Model model) {
        return page(id, Map.of(), model);
    }

    @PostMapping
    String keep(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var commune = new UnitId(id);
        scopes.require(officer.required(), commune, pages.today());
        return answers.of(
                model,
                response,
                () -> {
                    var from = Typed.required("from", typed.get("from"));
                    var figures = new LinkedHashMap<UnitId, Integer>();
                    for (var area : totals.below(commune, pages.today())) {
                        var number = Typed.number("h" + area.unit(), typed.get("h" + area.unit()));
                        if (number != null) {
                            figures.put(area.unit(), number);
                        }
                    }
                    Refusal.unless(!figures.isEmpty(), "organisation.refusal.no-figure");
                    totals.record(figures, from);
                    return "redirect:/organisation/units/" + id + "/households";
                },
                () -> page(id, typed, model));
    }

    private String page(UUID id, Map<String, String> typed, Model model) {
        var commune = new UnitId(id);
        scopes.require(officer.required(), commune, pages.today());
        pages.describe(id, List.of(), typed, model);
        model.addAttribute("areas", totals.below(commune, pages.today()));
        return "organisation/households";
    }
}
