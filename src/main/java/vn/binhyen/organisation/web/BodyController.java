package vn.binhyen.organisation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.organisation.BodyDirectory;
import vn.binhyen.organisation.BodyFilter;
import vn.binhyen.organisation.BodyManagement;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Wording;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** The member bodies of the province. */
@Controller
@RequestMapping("/bodies")
class BodyController {

    private final BodyDirectory directory;
    private final BodyManagement management;
    private final UnitDirectory units;
    private final CurrentOfficer current;
    private final Scopes scopes;
    private final Wording wording;
    private final Clock clock;

    BodyController(
            BodyDirectory directory,
            BodyManagement management,
            UnitDirectory units,
            CurrentOfficer current,
            Scopes scopes,
            Wording wording,
            Clock clock) {
        this.directory = directory;
        this.management = management;
        this.units = units;
        this.current = current;
        this.scopes = scopes;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    String list(@RequestParam(required = false) @Nullable String q, Model model) {
        var officer = current.required();
        var filter = new BodyFilter(null, null, q);
        var bodies = directory.visible(officer, filter, LocalDate.now(clock));
        model.addAttribute("bodies", bodies);
        model.addAttribute(
                "units",
                units.named(bodies.stream().map(it -> it.unit()).toList(), LocalDate.now(clock)));
        model.addAttribute("q", q == null ? "" : q.strip());
        model.addAttribute("mayEdit", officer.isAdministrator() || officer.is(Roles.PLANNER));
        return "organisation/list";
    }

    @GetMapping("/new")
    @RolesAllowed(Roles.PLANNER)
    String blank(Model model) {
        model.addAttribute("form", BodyForm.empty());
        return "organisation/form";
    }

    @PostMapping("/new")
    @RolesAllowed(Roles.PLANNER)
    String add(@ModelAttribute("form") BodyForm form, Model model, HttpServletResponse response) {
        try {
            management.add(form.toCommand());
            return "redirect:/bodies";
        } catch (Refusal refusal) {
            return refused(refusal, model, response);
        }
    }

    @GetMapping("/{id}/edit")
    @RolesAllowed(Roles.PLANNER)
    String edit(@PathVariable UUID id, Model model) {
        var body = directory.required(new BodyId(id));
        scopes.require(current.required(), body.id());
        var unit = units.named(Set.of(body.unit()), LocalDate.now(clock)).get(body.unit());
        model.addAttribute("form", BodyForm.of(body, unit == null ? null : unit.code()));
        model.addAttribute("subject", body);
        return "organisation/form";
    }

    @PostMapping("/{id}/edit")
    @RolesAllowed(Roles.PLANNER)
    String correct(
            @PathVariable UUID id,
            @ModelAttribute("form") BodyForm form,
            Model model,
            HttpServletResponse response) {
        try {
            management.correct(new BodyId(id), form.toCommand());
            return "redirect:/bodies";
        } catch (Refusal refusal) {
            model.addAttribute("subject", directory.required(new BodyId(id)));
            return refused(refusal, model, response);
        }
    }

    private String refused(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("errors", wording.errorsOf(refusal));
        return "organisation/form";
    }
}
