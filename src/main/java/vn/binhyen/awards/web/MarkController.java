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
import vn.binhyen.awards.marks.MarkGrid;
import vn.binhyen.awards.marks.MarkSummary;
import vn.binhyen.awards.titles.TitleWords;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Wording;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Yearly marks: how many bear them, and the grid of a commune in which they are entered. */
@Controller
@RequestMapping("/marks")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class MarkController {

    private final MarkSummary summary;
    private final MarkGrid grids;
    private final UnitDirectory units;
    private final CurrentOfficer officer;
    private final Wording wording;
    private final Clock clock;

    MarkController(
            MarkSummary summary,
            MarkGrid grids,
            UnitDirectory units,
            CurrentOfficer officer,
            Wording wording,
            Clock clock) {
        this.summary = summary;
        this.grids = grids;
        this.units = units;
        this.officer = officer;
        this.wording = wording;
        this.clock = clock;
    }

    /** The marks of a year in a unit, and the units below to go on to. */
    @GetMapping
    String summary(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable UUID unit,
            Model model) {
        var today = LocalDate.now(clock);
        int asked = year(year);
        var at = unit != null ? new UnitId(unit) : standing();
        model.addAttribute("year", asked);
        model.addAttribute("unitId", unit);
        model.addAttribute("lines", at == null ? List.of() : summary.of(asked, at, today));
        var view = at == null ? null : units.find(at, today).orElse(null);
        model.addAttribute("unit", view);
        model.addAttribute(
                "below",
                at == null || view == null || view.tier().equals("commune")
                        ? List.of()
                        : units.children(at, today));
        return "awards/marks";
    }

    /** The unit of the officer; for the administrator the province, for a body none. */
    private @Nullable UnitId standing() {
        var who = officer.required();
        return who.isAdministrator() ? units.province().orElse(null) : who.unit();
    }

    @GetMapping("/{commune}")
    String grid(
            @PathVariable UUID commune,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        return page(grids.of(new UnitId(commune), year(year)), Map.of(), model);
    }

    @PostMapping("/{commune}")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    String keep(
            @PathVariable UUID commune,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var unit = new UnitId(commune);
        try {
            grids.keep(unit, year(year), version, cells(typed));
            return "redirect:/marks/" + commune + "?year=" + year(year) + "&kept";
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("errors", wording.errorsOf(refusal));
            return page(grids.of(unit, year(year)), typed, model);
        }
    }

    private String page(MarkGrid.Grid grid, Map<String, String> typed, Model model) {
        var who = officer.required();
        model.addAttribute("grid", grid);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "mayEnter",
                who.isAdministrator() || who.is(Roles.PLANNER) || who.is(Roles.REPORTER));
        return "awards/grid";
    }

    /**
     * Fields are named {@code object:mark}, with {@code :count} or {@code :base} behind numbers.
     */
    private static Map<String, MarkGrid.Cell> cells(Map<String, String> typed) {
        var cells = new HashMap<String, MarkGrid.Cell>();
        var faults = new ArrayList<Refusal>();
        typed.forEach((name, value) -> {
            var parts = name.split(":", 3);
            if (parts.length < 2) {
                return;
            }
            var key = parts[0] + ":" + parts[1];
            var there = cells.getOrDefault(key, new MarkGrid.Cell(null, null, null));
            try {
                cells.put(key, with(there, parts, key, value));
            } catch (Refusal refusal) {
                faults.add(refusal);
            }
        });
        Refusal.ifAny(faults);
        return cells;
    }

    private static MarkGrid.Cell with(
            MarkGrid.Cell there, String[] parts, String key, String value) {
        if (parts.length == 2) {
            return new MarkGrid.Cell(value.isEmpty() ? null : TitleWords.truth(value), null, null);
        }
        var number = Typed.number(key, value);
        return parts[2].equals("count")
                ? new MarkGrid.Cell(null, number, there.base())
                : new MarkGrid.Cell(null, there.count(), number);
    }

    private int year(@Nullable Integer asked) {
        int now = LocalDate.now(clock).getYear();
        return asked == null ? now : Math.clamp(asked, 2000, now);
    }
}
