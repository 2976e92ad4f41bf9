package vn.binhyen.campaigns.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.campaigns.AddedRoundView;
import vn.binhyen.campaigns.CampaignChanges;
import vn.binhyen.campaigns.CampaignListing;
import vn.binhyen.campaigns.CampaignState;
import vn.binhyen.campaigns.CampaignView;
import vn.binhyen.campaigns.GrantExtension;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.PlannedRound;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Wording;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What may still change of a launched campaign, on one page. */
@Controller
@RequestMapping("/campaigns/{id}")
@RolesAllowed(Roles.PLANNER)
class CampaignChangeController {

    private final CampaignChanges changes;
    private final CampaignListing listing;
    private final WizardModel wizard;
    private final Wording wording;

    CampaignChangeController(
            CampaignChanges changes, CampaignListing listing, WizardModel wizard, Wording wording) {
        this.changes = changes;
        this.listing = listing;
        this.wizard = wizard;
        this.wording = wording;
    }

    @GetMapping("/change")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String round,
            Model model) {
        var campaign = listing.required(new CampaignId(id));
        return page(campaign, round, RoundAddForm.after(campaign, wizard.today()), model);
    }

    /** Moves the last day. */
    @PostMapping("/extend")
    String extend(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var campaign = listing.required(new CampaignId(id));
        var endsOn = new Fields(sent).text("endsOn");
        try {
            changes.extend(campaign.id(), Fields.day("endsOn", endsOn));
            return done(id, "extended");
        } catch (Refusal refusal) {
            model.addAttribute("endsOn", endsOn);
            return refused(
                    campaign,
                    null,
                    RoundAddForm.after(campaign, wizard.today()),
                    refusal,
                    model,
                    response);
        }
    }

    /** Adds a round; where there is something to know before, only after it was seen. */
    @PostMapping("/rounds")
    String add(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var campaign = listing.required(new CampaignId(id));
        var fields = new Fields(sent);
        var form = RoundAddForm.of(fields);
        try {
            var proposal = form.toProposal();
            var look = changes.look(campaign.id(), proposal);
            var seen = look.warnings().isEmpty() || fields.ticked("seen");
            if (fields.ticked("look") || !seen) {
                show(look, model);
                return page(campaign, null, form, model);
            }
            changes.addRound(campaign.id(), proposal);
            return done(id, "added");
        } catch (Refusal refusal) {
            return refused(campaign, null, form, refusal, model, response);
        }
    }

    /** Gives more time to those chosen. */
    @PostMapping("/extensions")
    String grant(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var campaign = listing.required(new CampaignId(id));
        var fields = new Fields(sent);
        var round = fields.text("round");
        try {
            changes.grant(campaign.id(), command(fields));
            return done(id, "granted");
        } catch (Refusal refusal) {
            model.addAttribute("until", fields.text("until"));
            model.addAttribute("chosen", fields.all("obliged"));
            return refused(
                    campaign,
                    round,
                    RoundAddForm.after(campaign, wizard.today()),
                    refusal,
                    model,
                    response);
        }
    }

    private static GrantExtension command(Fields fields) {
        var units = new LinkedHashSet<UnitId>();
        var bodies = new LinkedHashSet<BodyId>();
        for (var each : fields.all("obliged")) {
            var parts = each.split(":", 2);
            var id = AimForm.uuid("obliged", parts.length < 2 ? "" : parts[1]);
            if (parts[0].equals("body")) {
                bodies.add(new BodyId(id));
            } else {
                units.add(new UnitId(id));
            }
        }
        return new GrantExtension(
                new RoundId(AimForm.uuid("round", fields.text("round"))),
                units,
                bodies,
                Fields.day("until", fields.text("until")));
    }

    private void show(AddedRoundView look, Model model) {
        model.addAttribute("look", look);
        model.addAttribute(
                "warnings",
                look.warnings().stream()
                        .map(it -> wording.of(it.key(), it.arguments().toArray()))
                        .toList());
    }

    private static String done(UUID id, String what) {
        return "redirect:/campaigns/" + id + "/change?" + what;
    }

    private String refused(
            CampaignView campaign,
            @Nullable String round,
            RoundAddForm form,
            Refusal refusal,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        wizard.errors(model, refusal);
        return page(campaign, round, form, model);
    }

    private String page(
            CampaignView campaign, @Nullable String round, RoundAddForm form, Model model) {
        var extensions = changes.extensions(campaign.id());
        var rounds = campaign.plan().rounds();
        model.addAttribute("campaign", campaign);
        model.addAttribute("running", campaign.state() == CampaignState.LAUNCHED);
        model.addAttribute("form", form);
        model.addAttribute("rounds", rounds);
        model.addAttribute("tierNames", wizard.tierNames());
        model.addAttribute("extensions", extensions);
        model.addAttribute(
                "numbers",
                rounds.stream()
                        .collect(Collectors.toMap(it -> it.id().value(), PlannedRound::number)));
        var chosen = chosen(rounds, round);
        model.addAttribute("round", chosen);
        model.addAttribute(
                "choices",
                chosen == null ? List.of() : changes.choices(campaign.id(), chosen.id()));
        return "campaigns/change";
    }

    /** The round asked for; else the first that is not over; else the last. */
    private @Nullable PlannedRound chosen(List<PlannedRound> rounds, @Nullable String asked) {
        return rounds.stream()
                .filter(it -> it.id().toString().equals(asked))
                .findFirst()
                .or(() ->
                        rounds.stream()
                                .filter(it -> !it.dueOn().isBefore(wizard.today()))
                                .findFirst())
                .orElse(rounds.isEmpty() ? null : rounds.getLast());
    }
}
