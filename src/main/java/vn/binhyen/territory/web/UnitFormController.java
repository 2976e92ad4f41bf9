package vn.binhyen.territory.web;

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
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Wording;
import vn.binhyen.territory.Tiers;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitHistory;
import vn.binhyen.territory.UnitManagement;
import vn.binhyen.territory.UnitView;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Adding one unit, and correcting one from a day on. */
@Controller
@RequestMapping("/units")
@RolesAllowed(Roles.PLANNER)
class UnitFormController {

    private final UnitManagement management;
    private final UnitDirectory directory;
    private final UnitHistory history;
    private final Tiers tiers;
    private final Wording wording;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final Clock clock;

    UnitFormController(
            UnitManagement management,
            UnitDirectory directory,
            UnitHistory history,
            Tiers tiers,
            Wording wording,
            CurrentOfficer officer,
            Scopes scopes,
            Clock clock) {
        this.management = management;
        this.directory = directory;
        this.history = history;
        this.tiers = tiers;
        this.wording = wording;
        this.officer = officer;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) @Nullable UUID parent, Model model) {
        var above =
                parent == null
                        ? null
                        : directory.find(new UnitId(parent), today()).orElseThrow(NotFound::new);
        var tier =
                above == null
                        ? null
                        : tiers.on(today()).stream()
                                .dropWhile(it -> !it.code().equals(above.tier()))
                                .skip(1)
                                .findFirst()
                                .map(it -> it.code())
                                .orElse(null);
        model.addAttribute("form", UnitForm.empty(tier, above == null ? null : above.code()));
        return form(null, model);
    }

    @PostMapping("/new")
    String add(@ModelAttribute("form") UnitForm form, Model model, HttpServletResponse response) {
        try {
            return "redirect:/units/" + management.add(form.toCommand(parent(form)));
        } catch (Refusal refusal) {
            return refused(refusal, null, model, response);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        var unit = latest(id);
        var lastDay = unit.validTo() == null ? today() : unit.validTo().minusDays(1);
        scopes.require(officer.required(), unit.id(), lastDay);
        var parent =
                unit.parent() == null
                        ? null
                        : directory.named(Set.of(unit.parent()), today()).get(unit.parent());
        model.addAttribute("form", UnitForm.of(unit, parent == null ? null : parent.code()));
        return form(unit, model);
    }

    @PostMapping("/{id}/edit")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") UnitForm form,
            Model model,
            HttpServletResponse response) {
        try {
            management.change(new UnitId(id), form.toCommand(parent(form)));
            return "redirect:/units/" + id;
        } catch (Refusal refusal) {
            return refused(refusal, latest(id), model, response);
        }
    }

    private String refused(
            Refusal refusal, @Nullable UnitView unit, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("errors", wording.errorsOf(refusal));
        return form(unit, model);
    }

    private String form(@Nullable UnitView unit, Model model) {
        model.addAttribute("tiers", tiers.all());
        model.addAttribute("subject", unit);
        return "territory/form";
    }

    /** The unit of the typed code, the nearest above the tier; null where none was typed. */
    private @Nullable UnitId parent(UnitForm form) {
        if (form.parentCode() == null || form.parentCode().isBlank()) {
            return null;
        }
        var from = AskedDay.read("from", form.from());
        var code = form.parentCode().strip();
        var rank = tiers.find(String.valueOf(form.tier())).map(it -> it.rank()).orElse(99);
        return directory.byCode(List.of(code), from == null ? today() : from).stream()
                .filter(it -> rank(it) < rank)
                .max(Comparator.comparing(this::rank))
                .map(UnitView::id)
                .orElseThrow(
                        () -> Refusal.of("parentCode", "territory.refusal.unknown-parent", code));
    }

    private int rank(UnitView unit) {
        return tiers.find(unit.tier()).orElseThrow().rank();
    }

    private UnitView latest(UUID id) {
        return history.of(new UnitId(id)).stream().findFirst().orElseThrow(NotFound::new).unit();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
