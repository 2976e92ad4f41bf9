package vn.binhyen.communitymodels.web;

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

import vn.binhyen.communitymodels.HomelessSites;
import vn.binhyen.communitymodels.ModelCatalogue;
import vn.binhyen.communitymodels.ModelLife;
import vn.binhyen.communitymodels.ModelRecords;
import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.shell.spi.Wording;

import java.util.ArrayList;
import java.util.UUID;

/** Where the sites of a divided unit went: the officer chooses among its successors. */
@Controller
@RequestMapping("/models/{id}/homeless")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER})
class HomelessController {

    private final HomelessSites sites;
    private final ModelCatalogue catalogue;
    private final ModelLife life;
    private final ModelRecords records;
    private final ModelPages pages;
    private final Labels labels;
    private final Wording wording;

    HomelessController(
            HomelessSites sites,
            ModelCatalogue catalogue,
            ModelLife life,
            ModelRecords records,
            ModelPages pages,
            Labels labels,
            Wording wording) {
        this.sites = sites;
        this.catalogue = catalogue;
        this.life = life;
        this.records = records;
        this.pages = pages;
        this.labels = labels;
        this.wording = wording;
    }

    @GetMapping
    String list(@PathVariable UUID id, Model model) {
        var known = new CommunityModelId(id);
        life.requireChange(known);
        var lost = sites.of(known, pages.today());
        var named = new ArrayList<UUID>();
        lost.forEach(it -> {
            named.add(it.unit().value());
            it.successors().forEach(unit -> named.add(unit.value()));
        });
        model.addAttribute("subject", catalogue.required(known, pages.today()));
        model.addAttribute("lost", lost);
        model.addAttribute("names", labels.of(named));
        return "communitymodels/homeless";
    }

    @PostMapping("/{site}")
    String move(
            @PathVariable UUID id,
            @PathVariable UUID site,
            @RequestParam(required = false) @Nullable UUID to,
            Model model,
            HttpServletResponse response) {
        var known = new CommunityModelId(id);
        life.requireChange(known);
        try {
            records.moveSite(known, site, to == null ? null : new UnitId(to));
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("errors", wording.errorsOf(refusal));
            return list(id, model);
        }
        return sites.of(known, pages.today()).isEmpty()
                ? "redirect:/models/" + id
                : "redirect:/models/" + id + "/homeless";
    }
}
