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
import vn.binhyen.territory.UnitGroups;
import vn.binhyen.territory.groups.GroupManagement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Groups of units: formed, named, their members from a day on. */
@Controller
@RequestMapping("/units/groups")
class UnitGroupController {

    private final UnitGroups groups;
    private final GroupManagement management;
    private final UnitDirectory directory;
    private final CurrentOfficer current;
    private final Scopes scopes;
    private final Wording wording;
    private final Clock clock;

    UnitGroupController(
            UnitGroups groups,
            GroupManagement management,
            UnitDirectory directory,
            CurrentOfficer current,
            Scopes scopes,
            Wording wording,
            Clock clock) {
        this.groups = groups;
        this.management = management;
        this.directory = directory;
        this.current = current;
        this.scopes = scopes;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REVIEWER, Roles.VIEWER})
    String list(Model model) {
        model.addAttribute("name", "");
        return listed(model);
    }

    @PostMapping
    @RolesAllowed(Roles.PLANNER)
    String form(
            @RequestParam(required = false) @Nullable String name,
            Model model,
            HttpServletResponse response) {
        try {
            return "redirect:/units/groups/" + management.form(text(name));
        } catch (Refusal refusal) {
            refused(refusal, model, response);
            model.addAttribute("name", text(name));
            return listed(model);
        }
    }

    @GetMapping("/{id}")
    @RolesAllowed({Roles.PLANNER, Roles.REVIEWER, Roles.VIEWER})
    String one(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String asOf,
            Model model) {
        return page(id, AskedDay.or(today(), asOf), model);
    }

    @PostMapping("/{id}/name")
    @RolesAllowed(Roles.PLANNER)
    String rename(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = "0") long version,
            Model model,
            HttpServletResponse response) {
        return done(id, model, response, () -> management.rename(id, text(name), version));
    }

    @PostMapping("/{id}/members")
    @RolesAllowed(Roles.PLANNER)
    String join(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String codes,
            @RequestParam(required = false) @Nullable String from,
            Model model,
            HttpServletResponse response) {
        var wanted =
                Arrays.stream(text(codes).split("[\\s,;]+")).filter(it -> !it.isEmpty()).toList();
        model.addAttribute("codes", text(codes));
        return done(id, model, response, () -> management.join(id, wanted, day(from)));
    }

    @PostMapping("/{id}/members/{unit}/leave")
    @RolesAllowed(Roles.PLANNER)
    String leave(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(required = false) @Nullable String from,
            Model model,
            HttpServletResponse response) {
        return done(id, model, response, () -> management.leave(id, new UnitId(unit), day(from)));
    }

    private String done(UUID id, Model model, HttpServletResponse response, Runnable deed) {
        try {
            deed.run();
            return "redirect:/units/groups/" + id;
        } catch (Refusal refusal) {
            refused(refusal, model, response);
            return page(id, today(), model);
        }
    }

    private void refused(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("errors", wording.errorsOf(refusal));
    }

    private String listed(Model model) {
        model.addAttribute("groups", groups.on(today()));
        model.addAttribute("mayEdit", mayEdit());
        return "territory/groups";
    }

    private String page(UUID id, LocalDate day, Model model) {
        model.addAttribute("group", groups.required(id, day));
        model.addAttribute("asOf", day);
        model.addAttribute("mayEdit", mayEdit());
        var ids =
                groups.members(day).entrySet().stream()
                        .filter(it -> it.getValue().equals(id))
                        .map(Map.Entry::getKey)
                        .toList();
        model.addAttribute(
                "members",
                directory.placed(ids, day).stream()
                        .sorted(Comparator.comparing(it -> it.unit().code()))
                        .toList());
        return "territory/group";
    }

    private boolean mayEdit() {
        var officer = current.required();
        return (officer.is(Roles.PLANNER) || officer.isAdministrator())
                && scopes.coversProvince(officer);
    }

    private LocalDate day(@Nullable String typed) {
        var day = AskedDay.read("from", typed);
        return day == null ? today() : day;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
