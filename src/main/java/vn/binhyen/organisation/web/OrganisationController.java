package vn.binhyen.organisation.web;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.organisation.BodyFilter;
import vn.binhyen.organisation.figures.FaultList;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** The organisation of a unit on one page, and what is to be put in order. */
@Controller
@RequestMapping("/organisation")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class OrganisationController {

    private final UnitPage page;
    private final FaultList faults;
    private final UnitDirectory units;
    private final CurrentOfficer current;
    private final Scopes scopes;
    private final Clock clock;

    OrganisationController(
            UnitPage page,
            FaultList faults,
            UnitDirectory units,
            CurrentOfficer current,
            Scopes scopes,
            Clock clock) {
        this.page = page;
        this.faults = faults;
        this.units = units;
        this.current = current;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** The page of the own unit; a body's officer sees its own entry in the register. */
    @GetMapping
    String own(@RequestParam(required = false) @Nullable String asOf, Model model) {
        var officer = current.required();
        if (officer.body() != null) {
            return "redirect:/bodies/" + officer.body();
        }
        var root = root(officer);
        if (root == null) {
            return "organisation/no-unit";
        }
        return page.of(root, day(asOf), model);
    }

    @GetMapping("/units/{id}")
    String unit(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String asOf,
            Model model) {
        return page.of(new UnitId(id), day(asOf), model);
    }

    @GetMapping("/unconsolidated")
    String unconsolidated(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String asOf,
            Model model) {
        var officer = current.required();
        var day = day(asOf);
        var within = unit == null ? null : new UnitId(unit);
        var found = faults.of(officer, within, day);
        model.addAttribute("asOf", day);
        model.addAttribute("unitId", unit);
        model.addAttribute("faults", found);
        model.addAttribute("states", BodyFilter.State.values());
        model.addAttribute("missing", units.placed(found.withoutCommittee(), day));
        model.addAttribute(
                "unitName",
                within == null
                        ? null
                        : units.named(Set.of(within), day).values().stream()
                                .findFirst()
                                .orElseThrow(NotFound::new)
                                .name());
        return "organisation/unconsolidated";
    }

    private @Nullable UnitId root(Officer officer) {
        return scopes.coversProvince(officer) ? units.province().orElse(null) : officer.unit();
    }

    private LocalDate day(@Nullable String asOf) {
        return Typed.dayOr(LocalDate.now(clock), asOf);
    }
}
