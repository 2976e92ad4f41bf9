package vn.binhyen.territory.web;

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
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Wording;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitLineage;
import vn.binhyen.territory.events.ReorganisationId;
import vn.binhyen.territory.reorganisations.ReorganisationListing;
import vn.binhyen.territory.reorganisations.ReorganisationManagement;

import java.util.UUID;

/** Reorganisations that have been entered: read, taken back, shares of split units stated. */
@Controller
@RequestMapping("/reorganisations")
class ReorganisationController {

    private static final int SHOWN = 200;

    private final ReorganisationListing listing;
    private final ReorganisationManagement management;
    private final UnitLineage lineage;
    private final UnitDirectory directory;
    private final CurrentOfficer current;
    private final Scopes scopes;
    private final Wording wording;

    ReorganisationController(
            ReorganisationListing listing,
            ReorganisationManagement management,
            UnitLineage lineage,
            UnitDirectory directory,
            CurrentOfficer current,
            Scopes scopes,
            Wording wording) {
        this.listing = listing;
        this.management = management;
        this.lineage = lineage;
        this.directory = directory;
        this.current = current;
        this.scopes = scopes;
        this.wording = wording;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REVIEWER, Roles.VIEWER})
    String list(Model model) {
        model.addAttribute("facts", listing.all());
        model.addAttribute("mayEdit", mayEdit());
        return "territory/reorganisations";
    }

    @GetMapping("/{id}")
    @RolesAllowed({Roles.PLANNER, Roles.REVIEWER, Roles.VIEWER})
    String one(@PathVariable ReorganisationId id, Model model) {
        return page(id, model);
    }

    @PostMapping("/{id}/undo")
    @RolesAllowed(Roles.PLANNER)
    String undo(@PathVariable ReorganisationId id, Model model, HttpServletResponse response) {
        try {
            management.undo(id);
            return "redirect:/reorganisations";
        } catch (Refusal refusal) {
            return refused(id, refusal, model, response);
        }
    }

    @PostMapping("/{id}/edges/{number}/share")
    @RolesAllowed(Roles.PLANNER)
    String share(
            @PathVariable ReorganisationId id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String portion,
            @RequestParam(required = false) @Nullable String source,
            Model model,
            HttpServletResponse response) {
        try {
            management.stateShare(id, number, text(portion), text(source));
            return "redirect:/reorganisations/" + id;
        } catch (Refusal refusal) {
            return refused(id, refusal, model, response);
        }
    }

    @PostMapping("/{id}/units/{unit}/confirm")
    @RolesAllowed(Roles.PLANNER)
    String confirm(@PathVariable ReorganisationId id, @PathVariable UUID unit) {
        management.confirm(id, new UnitId(unit));
        return "redirect:/reorganisations/" + id;
    }

    private String refused(
            ReorganisationId id, Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("errors", wording.errorsOf(refusal));
        return page(id, model);
    }

    private String page(ReorganisationId id, Model model) {
        var fact = listing.required(id);
        model.addAttribute("fact", fact);
        model.addAttribute("edges", lineage.of(id));
        model.addAttribute("mayEdit", mayEdit());
        model.addAttribute("followed", directory.placed(listing.toLookAt(id, SHOWN), fact.day()));
        return "territory/reorganisation";
    }

    private boolean mayEdit() {
        var officer = current.required();
        return (officer.is(Roles.PLANNER) || officer.isAdministrator())
                && scopes.coversProvince(officer);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
