package vn.binhyen.campaigns.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.campaigns.ReportingLines;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.territory.Tiers;

/** Which tier reports to which desk, from which day on. */
@Controller
@RequestMapping("/reporting-lines")
@RolesAllowed(Roles.PLANNER)
class ReportingLineController {

    private final ReportingLines lines;
    private final Tiers tiers;
    private final WizardModel wizard;

    ReportingLineController(ReportingLines lines, Tiers tiers, WizardModel wizard) {
        this.lines = lines;
        this.tiers = tiers;
        this.wizard = wizard;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("lines", lines.all());
        model.addAttribute("tiers", tiers.all());
        model.addAttribute("tierNames", wizard.tierNames());
        model.addAttribute("today", wizard.today());
        model.addAttribute("mayChange", lines.mayChange());
        return "campaigns/lines";
    }

    @PostMapping
    String change(
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var fields = new Fields(sent);
        try {
            lines.change(
                    fields.text("tier"),
                    fields.text("deskTier"),
                    fields.text("deskLabel"),
                    Fields.day("from", fields.text("from")));
            return "redirect:/reporting-lines";
        } catch (Refusal refusal) {
            response.setStatus(422);
            wizard.errors(model, refusal);
            model.addAttribute("sent", sent.toSingleValueMap());
            return list(model);
        }
    }
}
