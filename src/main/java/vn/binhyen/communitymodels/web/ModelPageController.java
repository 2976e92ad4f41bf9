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
import vn.binhyen.communitymodels.HomelessSites.Homeless;
import vn.binhyen.communitymodels.ModelCatalogue;
import vn.binhyen.communitymodels.ModelHistory;
import vn.binhyen.communitymodels.ModelHistory.Happening;
import vn.binhyen.communitymodels.ModelHistory.Site;
import vn.binhyen.communitymodels.ModelLife;
import vn.binhyen.communitymodels.ModelRecords;
import vn.binhyen.communitymodels.ModelWords;
import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.documents.SteeringDocuments;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.shell.spi.Wording;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The page of a model, and what is written down on it. */
@Controller
@RequestMapping("/models/{id}")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER})
class ModelPageController {

    private final ModelCatalogue catalogue;
    private final ModelHistory history;
    private final HomelessSites homeless;
    private final ModelLife life;
    private final ModelRecords records;
    private final SteeringDocuments documents;
    private final ModelPages pages;
    private final Labels labels;
    private final Wording wording;

    ModelPageController(
            ModelCatalogue catalogue,
            ModelHistory history,
            HomelessSites homeless,
            ModelLife life,
            ModelRecords records,
            SteeringDocuments documents,
            ModelPages pages,
            Labels labels,
            Wording wording) {
        this.catalogue = catalogue;
        this.history = history;
        this.homeless = homeless;
        this.life = life;
        this.records = records;
        this.documents = documents;
        this.pages = pages;
        this.labels = labels;
        this.wording = wording;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    String page(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String asOf,
            Model model) {
        return page(id, asOf, Map.of(), model);
    }

    @PostMapping("/activities")
    String hold(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(
                id,
                typed,
                model,
                response,
                it ->
                        records.hold(
                                it,
                                Typed.day("heldOn", typed.get("heldOn")),
                                Typed.text(typed.get("kind")),
                                Typed.number("participants", typed.get("participants"))));
    }

    @PostMapping("/activities/{activity}/strike")
    String strike(@PathVariable UUID id, @PathVariable UUID activity) {
        records.strike(new CommunityModelId(id), activity);
        return "redirect:/models/" + id;
    }

    @PostMapping("/results")
    String result(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(
                id,
                typed,
                model,
                response,
                it ->
                        records.keepResult(
                                it,
                                Objects.requireNonNullElse(
                                        Typed.number("year", typed.get("year")), 0),
                                Typed.text(typed.get("result")),
                                Typed.number("number", typed.get("number")),
                                Typed.version(typed.get("version"))));
    }

    @PostMapping("/groups")
    String groups(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(
                id,
                typed,
                model,
                response,
                it ->
                        records.keepGroups(
                                it,
                                Typed.day("from", typed.get("from")),
                                Typed.number("groups", typed.get("groups")),
                                Typed.version(typed.get("version"))));
    }

    @PostMapping("/sites/{site}/end")
    String endSite(
            @PathVariable UUID id,
            @PathVariable UUID site,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(
                id,
                typed,
                model,
                response,
                it -> records.endSite(it, site, Typed.day("ended-" + site, typed.get("on"))));
    }

    @PostMapping("/documents")
    String link(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID document,
            Model model,
            HttpServletResponse response) {
        return done(id, Map.of(), model, response, it -> records.link(it, document));
    }

    @PostMapping("/documents/{document}/unlink")
    String unlink(@PathVariable UUID id, @PathVariable UUID document) {
        records.unlink(new CommunityModelId(id), document);
        return "redirect:/models/" + id;
    }

    private String done(
            UUID id,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            java.util.function.Consumer<CommunityModelId> deed) {
        life.requireChange(new CommunityModelId(id));
        try {
            deed.accept(new CommunityModelId(id));
            return "redirect:/models/" + id;
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("errors", wording.errorsOf(refusal));
            return page(id, null, typed, model);
        }
    }

    private String page(UUID id, @Nullable String asOf, Map<String, String> typed, Model model) {
        var day = Typed.dayOr(pages.today(), asOf);
        var there = catalogue.required(new CommunityModelId(id), day);
        var timeline = history.timeline(there.id(), day);
        var sites = history.sites(there.id(), day);
        var named = new ArrayList<UnitId>();
        named.add(there.facts().host());
        timeline.stream().map(Happening::unit).filter(Objects::nonNull).forEach(named::add);
        sites.stream().map(Site::unit).forEach(named::add);
        var linked = history.documents(there.id());
        var origin = there.origin();
        model.addAttribute("subject", there);
        model.addAttribute("asOf", day);
        model.addAttribute("today", pages.today());
        model.addAttribute("timeline", timeline);
        model.addAttribute("sites", sites);
        model.addAttribute("units", pages.named(named, day));
        model.addAttribute(
                "homeless",
                homeless.of(there.id(), pages.today()).stream().map(Homeless::site).toList());
        model.addAttribute("originName", origin == null ? null : labels.of(origin.value()));
        model.addAttribute("activities", history.activities(there.id()));
        model.addAttribute("results", history.results(there.id()));
        model.addAttribute("linked", linked);
        model.addAttribute("activityKinds", ModelWords.ACTIVITIES);
        model.addAttribute("resultKinds", ModelWords.RESULTS);
        model.addAttribute("mayChange", pages.mayChange(there));
        model.addAttribute("maySet", pages.maySet());
        model.addAttribute("typed", typed);
        if (pages.mayChange(there)) {
            model.addAttribute(
                    "choosable",
                    documents.list().stream().filter(it -> !linked.containsKey(it.id())).toList());
        }
        return "communitymodels/model";
    }
}
