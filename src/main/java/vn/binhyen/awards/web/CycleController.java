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

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.awards.cycle.Cycle;
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.awards.cycle.CycleListing.Row;
import vn.binhyen.awards.cycle.CycleManagement;
import vn.binhyen.awards.cycle.Stage;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.awards.standards.Step;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Wording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The cycles of the years, how far everything has come, and the grid of registration. */
@Controller
@RequestMapping("/recognition")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class CycleController {

    /** Beyond so many, files are shown by the unit that keeps them. */
    private static final int MOST_ROWS = 200;

    private final CycleListing listing;
    private final CycleManagement management;
    private final CurrentOfficer officer;
    private final Wording wording;
    private final Clock clock;

    CycleController(
            CycleListing listing,
            CycleManagement management,
            CurrentOfficer officer,
            Wording wording,
            Clock clock) {
        this.listing = listing;
        this.management = management;
        this.officer = officer;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        return list(Map.of("year", Integer.toString(today().getYear())), model);
    }

    private String list(Map<String, String> typed, Model model) {
        model.addAttribute("lines", listing.all());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("kinds", TitleKind.values());
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute("typed", typed);
        model.addAttribute("mayOpen", plans());
        return "recognition/list";
    }

    @PostMapping
    @RolesAllowed(Roles.PLANNER)
    String open(
            @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        try {
            var id =
                    management.open(
                            TypedAnswers.requiredNumber("year", typed.get("year")),
                            TitleKind.of(typed.getOrDefault("kind", ""))
                                    .orElseThrow(() ->
                                            Refusal.of("kind", "recognition.refusal.no-kind")),
                            "GRADE".equals(typed.get("purpose")) ? Purpose.GRADE : Purpose.TITLE);
            return "redirect:/recognition/" + id;
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("errors", wording.errorsOf(refusal));
            return list(typed, model);
        }
    }

    @GetMapping("/{id}")
    String board(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable Integer from,
            Model model) {
        var cycle = listing.required(new CycleId(id));
        var home = listing.home(unit == null ? null : new UnitId(unit));
        var rows = listing.rows(cycle, home);
        var kept = CycleListing.byKeeper(rows);
        boolean byKeeper = byKeeper(cycle, rows, kept);
        model.addAttribute("cycle", cycle);
        model.addAttribute("unit", home);
        model.addAttribute("keepers", kept.size());
        model.addAttribute("kept", Slice.of(kept, byKeeper ? from : null));
        model.addAttribute("rows", Slice.of(byKeeper ? List.of() : rows, from));
        model.addAttribute("former", listing.former(cycle, home));
        model.addAttribute(
                "total", new CycleListing.Kept(home, "", rows.size(), CycleListing.stagesOf(rows)));
        model.addAttribute("stages", Stage.values());
        model.addAttribute("steps", Step.values());
        model.addAttribute("today", today());
        model.addAttribute("mayRegister", registers());
        model.addAttribute("mayDecide", decides());
        return "recognition/board";
    }

    private static boolean byKeeper(Cycle cycle, List<Row> rows, List<CycleListing.Kept> kept) {
        return rows.size() > MOST_ROWS && kept.size() > 1 && cycle.kind() != TitleKind.COMMUNE;
    }

    @GetMapping("/{id}/register")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    String askRegister(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable Integer from,
            Model model) {
        return grid(id, unit, from, model);
    }

    private String grid(UUID id, @Nullable UUID unit, @Nullable Integer from, Model model) {
        var cycle = listing.required(new CycleId(id));
        var home = listing.home(unit == null ? null : new UnitId(unit));
        var rows = listing.rows(cycle, home);
        var kept = CycleListing.byKeeper(rows);
        boolean byKeeper = byKeeper(cycle, rows, kept);
        model.addAttribute("cycle", cycle);
        model.addAttribute("unit", home);
        model.addAttribute("kept", Slice.of(byKeeper ? kept : List.of(), from));
        model.addAttribute("rows", Slice.of(byKeeper ? List.of() : rows, from));
        model.addAttribute("late", cycle.late(Step.REGISTER, today()));
        return "recognition/register";
    }

    @PostMapping("/{id}/register")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    String register(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(name = "object", required = false) @Nullable List<UUID> chosen,
            @RequestParam(name = "shown", required = false) @Nullable List<UUID> shown,
            @RequestParam(required = false) @Nullable Integer from,
            Model model,
            HttpServletResponse response,
            RedirectAttributes done) {
        var home = listing.home(unit == null ? null : new UnitId(unit));
        var ticked = chosen == null ? List.<UUID>of() : chosen;
        try {
            int added =
                    shown == null
                            ? management.register(new CycleId(id), home, ticked)
                            : management.register(new CycleId(id), home, shown, ticked);
            done.addFlashAttribute("registered", added);
            return "redirect:/recognition/" + id + (unit == null ? "" : "?unit=" + unit);
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("errors", wording.errorsOf(refusal));
            return grid(id, unit, from, model);
        }
    }

    private boolean plans() {
        var who = officer.required();
        return who.isAdministrator() || who.is(Roles.PLANNER);
    }

    private boolean registers() {
        return plans() || officer.required().is(Roles.REPORTER);
    }

    private boolean decides() {
        return plans() || officer.required().is(Roles.REVIEWER);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
