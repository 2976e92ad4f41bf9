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
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.campaigns.CampaignPlanning;
import vn.binhyen.campaigns.KindView;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.util.UUID;

/** Begins a campaign: the first step of the wizard, or a copy of an earlier one. */
@Controller
@RolesAllowed(Roles.PLANNER)
class WizardStartController {

    private final CampaignPlanning planning;
    private final WizardModel wizard;

    WizardStartController(CampaignPlanning planning, WizardModel wizard) {
        this.planning = planning;
        this.wizard = wizard;
    }

    @GetMapping("/campaigns/new")
    String begin(@RequestParam(required = false) @Nullable String kind, Model model) {
        var chosen = chosen(kind);
        if (chosen == null) {
            return "campaigns/no-kind";
        }
        var proposal = planning.proposal(chosen.code());
        wizard.frame(model, chosen);
        return wizard.aim(
                model,
                AimForm.of(proposal.facts(), proposal.workItems()),
                proposal.facts().window().startsOn());
    }

    @PostMapping("/campaigns/new")
    String keep(
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var fields = new Fields(sent);
        var form = AimForm.of(fields);
        try {
            var id =
                    planning.begin(
                            new KindCode(fields.text("kind")),
                            wizard.host(),
                            form.toFacts(),
                            form.toWork());
            return "redirect:/campaigns/" + id + "/plan/2";
        } catch (Refusal refusal) {
            var chosen = chosen(fields.text("kind"));
            if (chosen == null) {
                return "campaigns/no-kind";
            }
            response.setStatus(422);
            wizard.frame(model, chosen);
            wizard.errors(model, refusal);
            return wizard.aim(model, form, wizard.today());
        }
    }

    @PostMapping("/campaigns/{id}/copy")
    String copy(@PathVariable UUID id) {
        return "redirect:/campaigns/" + planning.copyOf(new CampaignId(id)) + "/plan/1";
    }

    private @Nullable KindView chosen(@Nullable String code) {
        var kinds = planning.kinds();
        return kinds.stream()
                .filter(it -> it.code().value().equals(code))
                .findFirst()
                .orElse(kinds.isEmpty() ? null : kinds.getFirst());
    }
}
