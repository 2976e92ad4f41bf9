package vn.binhyen.communitymodels.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.binhyen.communitymodels.Decision;
import vn.binhyen.communitymodels.ModelCatalogue;
import vn.binhyen.communitymodels.ModelHistory;
import vn.binhyen.communitymodels.ModelHistory.Happening;
import vn.binhyen.communitymodels.ModelLife;
import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.TypedDay;
import vn.binhyen.shell.spi.Wording;

import java.util.UUID;

/** Puts the day and the decision of a step right. */
@Controller
@RequestMapping("/models/{id}/steps/{number}")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER})
class StepCorrectionController {

    private final ModelLife life;
    private final ModelHistory history;
    private final ModelCatalogue catalogue;
    private final ModelPages pages;
    private final Wording wording;

    StepCorrectionController(
            ModelLife life,
            ModelHistory history,
            ModelCatalogue catalogue,
            ModelPages pages,
            Wording wording) {
        this.life = life;
        this.history = history;
        this.catalogue = catalogue;
        this.pages = pages;
        this.wording = wording;
    }

    @GetMapping
    String form(@PathVariable UUID id, @PathVariable int number, Model model) {
        var step = step(id, number);
        var decided = step.decisionDate();
        return form(
                id,
                step,
                new Corrected(
                        TypedDay.shown(step.on()),
                        step.decisionNumber(),
                        decided == null ? null : TypedDay.shown(decided),
                        null),
                model);
    }

    @PostMapping
    String correct(
            @PathVariable UUID id,
            @PathVariable int number,
            @ModelAttribute("form") Corrected form,
            Model model,
            HttpServletResponse response) {
        var step = step(id, number);
        try {
            life.correctStep(
                    new CommunityModelId(id),
                    number,
                    Typed.day("on", form.on()),
                    Decision.ifAny(
                            form.decisionNumber(),
                            TypedDay.read("decisionDate", form.decisionDate())),
                    form.version());
            return "redirect:/models/" + id;
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("errors", wording.errorsOf(refusal));
            return form(id, step, form, model);
        }
    }

    private Happening step(UUID id, int number) {
        var model = new CommunityModelId(id);
        life.requireChange(model);
        return history.timeline(model, pages.today()).stream()
                .filter(it -> it.step() != null && it.step() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private String form(UUID id, Happening step, Corrected form, Model model) {
        model.addAttribute("subject", catalogue.required(new CommunityModelId(id), pages.today()));
        model.addAttribute("step", step);
        model.addAttribute("form", form);
        return "communitymodels/correct";
    }

    /** A step as it should have been typed. */
    record Corrected(
            @Nullable String on,
            @Nullable String decisionNumber,
            @Nullable String decisionDate,
            @Nullable Long version) {}
}
