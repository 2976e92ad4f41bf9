package vn.binhyen.organisation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.organisation.committees.CommitteeMergers;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Former committees of all units of a tier go up in one each, by one decision. */
@Controller
@RequestMapping("/bodies/merge")
@RolesAllowed(Roles.PLANNER)
class MergerController {

    private static final List<String> TIERS = List.of("district", "commune", "province");

    private final CommitteeMergers mergers;
    private final CurrentOfficer officer;
    private final FormAnswers answers;
    private final Clock clock;

    MergerController(
            CommitteeMergers mergers, CurrentOfficer officer, FormAnswers answers, Clock clock) {
        this.mergers = mergers;
        this.officer = officer;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    String ask(
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable String on,
            Model model) {
        return page(known(tier), day(on), Map.of(), model);
    }

    @PostMapping
    String merge(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "unit", required = false) @Nullable List<UUID> chosen,
            Model model,
            HttpServletResponse response) {
        var tier = known(typed.get("tier"));
        return answers.of(
                model,
                response,
                () -> {
                    var units = chosen == null ? List.<UUID>of() : chosen;
                    var leftOut =
                            mergers.merge(
                                    tier,
                                    units.stream().map(UnitId::new).toList(),
                                    Typed.required("on", typed.get("on")),
                                    BodyPageController.decision(typed));
                    model.addAttribute("leftOut", leftOut);
                    model.addAttribute("mergedCount", units.size());
                    return page(tier, day(typed.get("on")), Map.of(), model);
                },
                () -> page(tier, day(typed.get("on")), typed, model));
    }

    private String page(String tier, LocalDate day, Map<String, String> typed, Model model) {
        var seen = model.containsAttribute("leftOut") ? day.plusDays(1) : day;
        model.addAttribute("candidates", mergers.candidates(officer.required(), tier, seen));
        model.addAttribute("tiers", TIERS);
        model.addAttribute("tier", tier);
        model.addAttribute("day", day);
        model.addAttribute("typed", typed);
        return "organisation/merge";
    }

    private LocalDate day(@Nullable String typed) {
        return Typed.dayOr(LocalDate.now(clock), typed);
    }

    private static String known(@Nullable String tier) {
        return tier != null && TIERS.contains(tier) ? tier : TIERS.getFirst();
    }
}
