package vn.binhyen.territory.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Wording;
import vn.binhyen.territory.DefineTier;
import vn.binhyen.territory.TierManagement;
import vn.binhyen.territory.Tiers;

import java.util.Objects;

/** The tiers of units, and the form that defines a further one. */
@Controller
@RequestMapping("/units/tiers")
@RolesAllowed(Roles.ADMINISTRATOR)
class TierController {

    private final Tiers tiers;
    private final TierManagement management;
    private final Wording wording;

    TierController(Tiers tiers, TierManagement management, Wording wording) {
        this.tiers = tiers;
        this.management = management;
        this.wording = wording;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("form", new TierForm(null, null, null));
        return page(model);
    }

    @PostMapping
    String define(
            @ModelAttribute("form") TierForm form, Model model, HttpServletResponse response) {
        try {
            management.define(form.toCommand());
            return "redirect:/units/tiers";
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("errors", wording.errorsOf(refusal));
            return page(model);
        }
    }

    private String page(Model model) {
        model.addAttribute("tiers", tiers.all());
        return "territory/tiers";
    }

    /** A tier as it is typed. */
    record TierForm(@Nullable String code, @Nullable String name, @Nullable String below) {

        DefineTier toCommand() {
            return new DefineTier(
                    Objects.requireNonNullElse(code, ""),
                    Objects.requireNonNullElse(name, ""),
                    null,
                    below == null || below.isBlank() ? null : below);
        }
    }
}
