package vn.binhyen.campaigns.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.campaigns.CampaignListing;
import vn.binhyen.campaigns.CampaignManagement;
import vn.binhyen.campaigns.CampaignPlanning;
import vn.binhyen.campaigns.CampaignRow;
import vn.binhyen.campaigns.CampaignState;
import vn.binhyen.campaigns.CampaignView;
import vn.binhyen.campaigns.CampaignWork;
import vn.binhyen.campaigns.WorkItemId;
import vn.binhyen.campaigns.WorkStatus;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.spi.CampaignPanel;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Wording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;

/** The list of campaigns, and a campaign's own page. */
@Controller
@RequestMapping("/campaigns")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class CampaignController {

    private final CampaignListing listing;
    private final CampaignManagement management;
    private final CampaignPlanning planning;
    private final CampaignWork work;
    private final WizardModel wizard;
    private final ObjectProvider<CampaignPanel> panels;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final Wording wording;
    private final Clock clock;

    CampaignController(
            CampaignListing listing,
            CampaignManagement management,
            CampaignPlanning planning,
            CampaignWork work,
            WizardModel wizard,
            ObjectProvider<CampaignPanel> panels,
            CurrentOfficer officer,
            Scopes scopes,
            Wording wording,
            Clock clock) {
        this.listing = listing;
        this.management = management;
        this.planning = planning;
        this.work = work;
        this.wizard = wizard;
        this.panels = panels;
        this.officer = officer;
        this.scopes = scopes;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        var all = listing.visible(null);
        var chosen = state == null || state.isBlank() ? null : state(state);
        model.addAttribute(
                "campaigns",
                all.stream()
                        .filter(it -> chosen == null || it.state() == chosen)
                        .filter(it -> year == null || it.startsOn().getYear() == year)
                        .toList());
        model.addAttribute(
                "years",
                all.stream()
                        .map(CampaignRow::startsOn)
                        .map(LocalDate::getYear)
                        .distinct()
                        .toList());
        model.addAttribute("none", all.isEmpty());
        model.addAttribute("states", CampaignState.values());
        model.addAttribute("state", chosen == null ? "" : chosen.code());
        model.addAttribute("year", year);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayPlan", mayPlan());
        return "campaigns/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        show(listing.required(new CampaignId(id)), model);
        return "campaigns/campaign";
    }

    @PostMapping("/{id}/work/{item}")
    @RolesAllowed(Roles.PLANNER)
    String mark(@PathVariable UUID id, @PathVariable UUID item, @RequestParam String status) {
        var reached =
                Arrays.stream(WorkStatus.values())
                        .filter(it -> it.name().equals(status))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        work.mark(new CampaignId(id), new WorkItemId(item), reached);
        return "redirect:/campaigns/" + id + "#work";
    }

    @PostMapping("/{id}/own-plans/{body}")
    @RolesAllowed(Roles.PLANNER)
    String ownPlan(
            @PathVariable UUID id,
            @PathVariable UUID body,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var fields = new Fields(sent);
        try {
            work.recordOwnPlan(
                    new CampaignId(id),
                    new BodyId(body),
                    fields.text("number"),
                    Fields.day("issuedOn", fields.text("issuedOn")));
            return "redirect:/campaigns/" + id + "#own-plans";
        } catch (Refusal refusal) {
            model.addAttribute("refusedBody", body);
            model.addAttribute("refusedPlan", sent.toSingleValueMap());
            return refused(id, refusal, model, response);
        }
    }

    @PostMapping("/{id}/close")
    @RolesAllowed(Roles.PLANNER)
    String close(@PathVariable UUID id, Model model, HttpServletResponse response) {
        try {
            management.close(new CampaignId(id));
            return "redirect:/campaigns/" + id;
        } catch (Refusal refusal) {
            return refused(id, refusal, model, response);
        }
    }

    @PostMapping("/{id}/discard")
    @RolesAllowed(Roles.PLANNER)
    String discard(@PathVariable UUID id) {
        planning.discard(new CampaignId(id));
        return "redirect:/campaigns";
    }

    private String refused(UUID id, Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(422);
        wizard.errors(model, refusal);
        return one(id, model);
    }

    private void show(CampaignView campaign, Model model) {
        var names = new ArrayList<UUID>();
        names.add(campaign.host().value());
        names.add(campaign.holder().value());
        campaign.workItems()
                .forEach(it -> {
                    if (it.lead() != null) {
                        names.add(it.lead().value());
                    }
                    it.supporting().forEach(body -> names.add(body.value()));
                });
        campaign.facts()
                .basis()
                .forEach(it -> {
                    if (it.document() != null) {
                        names.add(it.document());
                    }
                });
        var issued = !campaign.isOpenToChange();
        model.addAttribute("campaign", campaign);
        model.addAttribute("names", work.names(names));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayPlan", mayPlan(campaign));
        model.addAttribute("statuses", WorkStatus.values());
        model.addAttribute("ownPlans", work.ownPlans(campaign));
        wizard.preview(model, campaign);
        if (issued) {
            model.addAttribute(
                    "panels",
                    panels.orderedStream()
                            .flatMap(it -> it.panelFor(campaign.id()).stream())
                            .toList());
        }
        if (issued && mayPlan(campaign) && campaign.state() == CampaignState.LAUNCHED) {
            model.addAttribute(
                    "obstacles",
                    management.obstacles(campaign.id()).stream()
                            .map(it -> wording.of(it.key(), it.arguments().toArray()))
                            .toList());
        }
    }

    private boolean mayPlan(CampaignView campaign) {
        return mayPlan()
                && scopes.covers(officer.required(), campaign.holder(), LocalDate.now(clock));
    }

    private boolean mayPlan() {
        var signedIn = officer.required();
        return signedIn.is(Roles.PLANNER) || signedIn.isAdministrator();
    }

    private static CampaignState state(String code) {
        return Arrays.stream(CampaignState.values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of("state", "campaigns.refusal.unknown-state", code));
    }
}
