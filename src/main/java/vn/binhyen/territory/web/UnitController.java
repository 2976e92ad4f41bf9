package vn.binhyen.territory.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.UnitPanel;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitHistory;
import vn.binhyen.territory.UnitListing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** The tree of units and the page of one unit, on any day. */
@Controller
@RequestMapping("/units")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class UnitController {

    private static final int HITS = 100;

    private final UnitDirectory directory;
    private final UnitListing listing;
    private final UnitHistory history;
    private final UnitTreeView tree;
    private final CurrentOfficer current;
    private final Scopes scopes;
    private final ObjectProvider<UnitPanel> panels;
    private final Clock clock;

    UnitController(
            UnitDirectory directory,
            UnitListing listing,
            UnitHistory history,
            UnitTreeView tree,
            CurrentOfficer current,
            Scopes scopes,
            ObjectProvider<UnitPanel> panels,
            Clock clock) {
        this.directory = directory;
        this.listing = listing;
        this.history = history;
        this.tree = tree;
        this.current = current;
        this.scopes = scopes;
        this.panels = panels;
        this.clock = clock;
    }

    @GetMapping
    String tree(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable UUID open,
            Model model) {
        var officer = current.required();
        var day = day(asOf, model);
        model.addAttribute("counts", listing.summary(officer, day));
        model.addAttribute("mayEdit", mayEdit(officer));
        model.addAttribute("q", q == null ? "" : q.strip());
        if (q != null && !q.isBlank()) {
            var hits = listing.search(officer, q, HITS, day);
            model.addAttribute(
                    "hits", directory.placed(hits.stream().map(it -> it.id()).toList(), day));
            model.addAttribute("full", hits.size() == HITS);
            return "territory/tree";
        }
        var root =
                scopes.coversProvince(officer) ? directory.province().orElse(null) : officer.unit();
        var opened = open == null ? null : new UnitId(open);
        if (opened != null) {
            scopes.require(officer, opened, day);
        }
        if (root != null) {
            model.addAttribute("nodes", tree.from(root, opened, day));
        }
        return "territory/tree";
    }

    @HxRequest(boosted = false)
    @GetMapping("/{id}/children")
    String childrenInPlace(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String asOf,
            Model model) {
        var day = day(asOf, model);
        var unit = new UnitId(id);
        scopes.require(current.required(), unit, day);
        model.addAttribute("nodes", tree.children(unit, day));
        return "territory/nodes :: nodes";
    }

    @GetMapping("/{id}/children")
    String children(@PathVariable UUID id) {
        return "redirect:/units?open=" + id;
    }

    @GetMapping("/{id}")
    String unit(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String asOf,
            Model model) {
        var officer = current.required();
        var day = day(asOf, model);
        var unit = new UnitId(id);
        var versions = history.of(unit);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        var last = versions.getFirst().unit();
        model.addAttribute("last", last);
        model.addAttribute("versions", versions);
        model.addAttribute("mayEdit", mayEdit(officer));
        var placed = directory.placed(java.util.List.of(unit), day);
        var lastDay = last.validTo() == null ? day : last.validTo().minusDays(1);
        scopes.require(officer, unit, placed.isEmpty() ? lastDay : day);
        if (!placed.isEmpty()) {
            var here = placed.getFirst();
            model.addAttribute("unit", here.unit());
            model.addAttribute("ancestors", here.ancestors().reversed());
            model.addAttribute(
                    "open",
                    here.ancestors().stream()
                            .map(it -> it.id())
                            .filter(it -> scopes.covers(officer, it, day))
                            .map(UnitId::toString)
                            .toList());
            model.addAttribute("children", tree.children(unit, day));
            history.households(unit, day).ifPresent(it -> model.addAttribute("households", it));
            model.addAttribute(
                    "panels",
                    panels.orderedStream().flatMap(it -> it.panelFor(unit, day).stream()).toList());
        } else {
            model.addAttribute(
                    "panels",
                    panels.orderedStream()
                            .filter(UnitPanel::ofEnded)
                            .flatMap(it -> it.panelFor(unit, lastDay).stream())
                            .toList());
        }
        return "territory/unit";
    }

    private LocalDate day(@Nullable String asOf, Model model) {
        var today = LocalDate.now(clock);
        var day = AskedDay.or(today, asOf);
        model.addAttribute("asOf", day);
        model.addAttribute("isToday", day.equals(today));
        return day;
    }

    private static boolean mayEdit(Officer officer) {
        return officer.isAdministrator() || officer.is(Roles.PLANNER);
    }
}
