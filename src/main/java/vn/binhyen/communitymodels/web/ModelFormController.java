package vn.binhyen.communitymodels.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.communitymodels.ModelCatalogue;
import vn.binhyen.communitymodels.ModelLife;
import vn.binhyen.communitymodels.ModelView;
import vn.binhyen.communitymodels.Owners;
import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Wording;

import java.util.List;
import java.util.UUID;

/** Proposes a model, replicates one, and puts right what the register says of it. */
@Controller
@RequestMapping("/models")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER})
class ModelFormController {

    private static final int CHOICES = 8;

    private final ModelLife life;
    private final ModelCatalogue catalogue;
    private final Owners owners;
    private final ModelPages pages;
    private final Wording wording;

    ModelFormController(
            ModelLife life,
            ModelCatalogue catalogue,
            Owners owners,
            ModelPages pages,
            Wording wording) {
        this.life = life;
        this.catalogue = catalogue;
        this.owners = owners;
        this.pages = pages;
        this.wording = wording;
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) @Nullable String unit, Model model) {
        return form(ModelForm.empty(unit == null ? pages.ownCode() : unit), null, null, model);
    }

    /** Whom of the registers the words mean, while they are typed. */
    @GetMapping("/owners")
    String owners(@RequestParam(required = false) @Nullable String owner, Model model) {
        model.addAttribute("owners", owners.matching(owner, CHOICES, pages.today()));
        return "communitymodels/owners :: choices";
    }

    @PostMapping("/new")
    String propose(
            @ModelAttribute("form") ModelForm form, Model model, HttpServletResponse response) {
        try {
            var id =
                    life.propose(
                            form.toFacts(pages, owners),
                            form.toSites(pages),
                            form.toDay(),
                            form.toDecision());
            return "redirect:/models/" + id;
        } catch (Refusal refusal) {
            return refused(refusal, form, null, null, model, response);
        }
    }

    @GetMapping("/{id}/replicate")
    String replica(@PathVariable UUID id, Model model) {
        var origin = required(id);
        return form(ModelForm.after(origin, pages.ownCode()), null, origin, model);
    }

    @PostMapping("/{id}/replicate")
    String replicate(
            @PathVariable UUID id,
            @ModelAttribute("form") ModelForm form,
            Model model,
            HttpServletResponse response) {
        var origin = required(id);
        try {
            var replica =
                    life.replicate(
                            origin.id(),
                            form.toFacts(pages, owners),
                            form.toSites(pages),
                            form.toDay(),
                            form.toDecision());
            return "redirect:/models/" + replica;
        } catch (Refusal refusal) {
            return refused(refusal, form, null, origin, model, response);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        var there = toEdit(id);
        var host = pages.hosts(List.of(there), pages.today()).get(there.facts().host());
        return form(ModelForm.of(there, host == null ? null : host.code()), there, null, model);
    }

    @PostMapping("/{id}/edit")
    String correct(
            @PathVariable UUID id,
            @ModelAttribute("form") ModelForm form,
            Model model,
            HttpServletResponse response) {
        var there = toEdit(id);
        try {
            life.correct(there.id(), form.toFacts(pages, owners), form.version());
            return "redirect:/models/" + id;
        } catch (Refusal refusal) {
            return refused(refusal, form, there, null, model, response);
        }
    }

    private ModelView required(UUID id) {
        return catalogue.required(new CommunityModelId(id), pages.today());
    }

    private ModelView toEdit(UUID id) {
        var there = required(id);
        if (!pages.mayChange(there)) {
            throw new AccessDeniedException("outside the scope");
        }
        return there;
    }

    private String refused(
            Refusal refusal,
            ModelForm form,
            @Nullable ModelView there,
            @Nullable ModelView origin,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("errors", wording.errorsOf(refusal));
        return form(form, there, origin, model);
    }

    private String form(
            ModelForm form, @Nullable ModelView there, @Nullable ModelView origin, Model model) {
        pages.words(model);
        model.addAttribute("form", form);
        if (model.getAttribute("errors") != null || form.ownerBody() != null) {
            model.addAttribute("owners", owners.matching(form.owner(), CHOICES, pages.today()));
        }
        model.addAttribute("subject", there);
        model.addAttribute("origin", origin);
        return "communitymodels/form";
    }
}
