package vn.binhyen.territory.web;

import jakarta.annotation.security.RolesAllowed;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitHistory;
import vn.binhyen.territory.UnitLineage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Where a unit came from and what became of it. */
@Controller
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class LineageController {

    private final UnitHistory history;
    private final UnitLineage lineage;
    private final CurrentOfficer current;
    private final Scopes scopes;
    private final Clock clock;

    LineageController(
            UnitHistory history,
            UnitLineage lineage,
            CurrentOfficer current,
            Scopes scopes,
            Clock clock) {
        this.history = history;
        this.lineage = lineage;
        this.current = current;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GetMapping("/units/{id}/lineage")
    String lineage(@PathVariable UUID id, Model model) {
        var unit = new UnitId(id);
        var versions = history.of(unit);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        var last = versions.getFirst().unit();
        scopes.require(current.required(), unit, last.nearestTo(LocalDate.now(clock)));
        model.addAttribute("unit", last);
        model.addAttribute("versions", versions);
        model.addAttribute("ancestry", lineage.ancestry(unit));
        model.addAttribute("descent", lineage.descent(unit));
        return "territory/lineage";
    }
}
