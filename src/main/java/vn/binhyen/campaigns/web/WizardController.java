package vn.binhyen.campaigns.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.campaigns.CampaignListing;
import vn.binhyen.campaigns.CampaignManagement;
import vn.binhyen.campaigns.CampaignPlanning;
import vn.binhyen.campaigns.CampaignPreview;
import vn.binhyen.campaigns.CampaignView;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.territory.UnitDirectory;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The five steps of the wizard; each is kept as a draft when it is left. */
@Controller
@RequestMapping("/campaigns/{id}/plan")
@RolesAllowed(Roles.PLANNER)
class WizardController {

    private final CampaignPlanning planning;
    private final CampaignManagement management;
    private final CampaignListing listing;
    private final CampaignPreview preview;
    private final UnitDirectory units;
    private final WizardModel wizard;

    WizardController(
            CampaignPlanning planning,
            CampaignManagement management,
            CampaignListing listing,
            CampaignPreview preview,
            UnitDirectory units,
            WizardModel wizard) {
        this.planning = planning;
        this.management = management;
        this.listing = listing;
        this.preview = preview;
        this.units = units;
        this.wizard = wizard;
    }

    @GetMapping("/{step:[1-5]}")
    String step(@PathVariable UUID id, @PathVariable int step, Model model) {
        var campaign = listing.required(new CampaignId(id));
        if (!campaign.isOpenToChange()) {
            return "redirect:/campaigns/" + id;
        }
        wizard.frame(model, campaign, step);
        return switch (step) {
            case 1 -> aim(model, campaign);
            case 2 ->
                    wizard.scope(
                            model,
                            campaign,
                            ScopeForm.of(
                                    campaign.plan().audience(),
                                    units,
                                    campaign.facts().window().startsOn()));
            case 3 ->
                    wizard.ask(
                            model,
                            campaign,
                            AskForm.of(campaign.plan().form(), campaign.plan().narrative()));
            case 4 -> rounds(model, campaign);
            default -> review(model, campaign);
        };
    }

    @PostMapping("/1")
    String describe(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var fields = new Fields(sent);
        var form = AimForm.of(fields);
        return kept(
                id,
                fields,
                1,
                model,
                response,
                campaign ->
                        planning.describe(
                                campaign.id(), fields.version(), form.toFacts(), form.toWork()),
                campaign -> wizard.aim(model, form, wizard.today()));
    }

    @PostMapping("/2")
    String oblige(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var fields = new Fields(sent);
        var form = ScopeForm.of(fields);
        return kept(
                id,
                fields,
                2,
                model,
                response,
                campaign ->
                        planning.oblige(
                                campaign.id(),
                                fields.version(),
                                form.toAudience(units, campaign.facts().window().startsOn())),
                campaign -> wizard.scope(model, campaign, form));
    }

    @PostMapping("/3")
    String ask(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var fields = new Fields(sent);
        var offered = planning.offeredLines(listing.required(new CampaignId(id)));
        var form = AskForm.of(fields, offered);
        return kept(
                id,
                fields,
                3,
                model,
                response,
                campaign ->
                        planning.ask(
                                campaign.id(),
                                fields.version(),
                                form.toForm(offered, planning.newLine(form.add(), form.addTo())),
                                form.toNarrative(planning.kind(campaign.kind()).narrative())),
                campaign -> wizard.ask(model, campaign, form));
    }

    @PostMapping("/4")
    String schedule(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var fields = new Fields(sent);
        var campaign = listing.required(new CampaignId(id));
        var form = RoundForm.of(fields, planning.kind(campaign.kind()));
        if (fields.text("go").equals("preview")) {
            wizard.frame(model, campaign, 4);
            try {
                model.addAttribute(
                        "preview",
                        preview.of(
                                campaign,
                                planning.changed(campaign, form.settings(), form.toRules())));
            } catch (Refusal refusal) {
                response.setStatus(422);
                wizard.errors(model, refusal);
            }
            return wizard.rounds(model, form);
        }
        return kept(
                id,
                fields,
                4,
                model,
                response,
                it -> planning.schedule(it.id(), fields.version(), form.settings(), form.toRules()),
                it -> {
                    wizard.preview(model, it);
                    return wizard.rounds(model, form);
                });
    }

    @PostMapping("/5")
    String launch(@PathVariable UUID id, Model model, HttpServletResponse response) {
        try {
            management.launch(new CampaignId(id));
            return "redirect:/campaigns/" + id + "?launched";
        } catch (Refusal refusal) {
            var campaign = listing.required(new CampaignId(id));
            response.setStatus(422);
            wizard.frame(model, campaign, 5);
            wizard.errors(model, refusal);
            return review(model, campaign);
        }
    }

    private String aim(Model model, CampaignView campaign) {
        return wizard.aim(
                model,
                AimForm.of(campaign.facts(), AimForm.drafts(campaign.workItems())),
                campaign.facts().window().startsOn());
    }

    private String rounds(Model model, CampaignView campaign) {
        wizard.preview(model, campaign);
        return wizard.rounds(
                model,
                model.getAttribute("preview") instanceof vn.binhyen.campaigns.PreviewView shown
                        ? RoundForm.of(campaign.plan(), shown)
                        : new RoundForm(campaign.plan().settings(), List.of()));
    }

    private String review(Model model, CampaignView campaign) {
        wizard.preview(model, campaign);
        return "campaigns/review";
    }

    /** Keeps a step and goes where the button says; shows it again where it is refused. */
    private String kept(
            UUID id,
            Fields fields,
            int step,
            Model model,
            HttpServletResponse response,
            Keeping keeping,
            Showing showing) {
        var campaign = listing.required(new CampaignId(id));
        Supplier<String> again =
                () -> {
                    wizard.frame(model, listing.required(campaign.id()), step);
                    return showing.of(campaign);
                };
        try {
            keeping.of(campaign);
        } catch (Refusal refusal) {
            response.setStatus(422);
            wizard.errors(model, refusal);
            return again.get();
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            response.setStatus(409);
            wizard.conflict(model, listing.required(campaign.id()));
            return again.get();
        }
        var next =
                switch (fields.text("go")) {
                    case "back" -> Math.max(1, step - 1);
                    case "stay" -> step;
                    default -> step + 1;
                };
        return "redirect:/campaigns/" + id + "/plan/" + next;
    }

    /** What keeps a step. */
    private interface Keeping {
        void of(CampaignView campaign);
    }

    /** What shows a step again with what was typed. */
    private interface Showing {
        String of(CampaignView campaign);
    }
}
