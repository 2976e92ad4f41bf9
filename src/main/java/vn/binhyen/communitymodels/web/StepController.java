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

import vn.binhyen.communitymodels.Decision;
import vn.binhyen.communitymodels.ModelCatalogue;
import vn.binhyen.communitymodels.ModelLife;
import vn.binhyen.communitymodels.ModelView;
import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.communitymodels.events.ModelMark;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.TypedDay;
import vn.binhyen.shell.spi.Wording;

import java.util.UUID;

/** One step in the life of a model: one form for each. */
@Controller
@RequestMapping("/models/{id}/step")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER})
class StepController {

    private final ModelLife life;
    private final ModelCatalogue catalogue;
    private final ModelPages pages;
    private final Wording wording;

    StepController(ModelLife life, ModelCatalogue catalogue, ModelPages pages, Wording wording) {
        this.life = life;
        this.catalogue = catalogue;
        this.pages = pages;
        this.wording = wording;
    }

    @GetMapping
    String form(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "INAUGURATE") String kind,
            Model model) {
        return form(toChange(id, kind(kind)), kind(kind), StepForm.EMPTY, model);
    }

    @PostMapping
    String take(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "INAUGURATE") String kind,
            @ModelAttribute("form") StepForm form,
            Model model,
            HttpServletResponse response) {
        var taken = kind(kind);
        var there = toChange(id, taken);
        try {
            take(there.id(), taken, form);
            return "redirect:/models/" + id;
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("errors", wording.errorsOf(refusal));
            return form(there, taken, form, model);
        }
    }

    private void take(CommunityModelId id, StepKind kind, StepForm form) {
        var on = Typed.day("on", form.on());
        var decision = kind.decided() ? form.toDecision() : null;
        var seen = form.version();
        switch (kind) {
            case PILOT -> life.pilot(id, on, decision, seen);
            case INAUGURATE -> life.inaugurate(id, on, form.requiredDecision(), seen);
            case GRADE ->
                    life.grade(id, form.requiredYear(), form.requiredMark(), on, decision, seen);
            case EXAMPLE -> life.nameExample(id, on, form.requiredDecision(), seen);
            case SPREAD -> life.spread(id, pages.unit("unitCode", form.unitCode()), on, seen);
            case KEEP -> life.keep(id, on, seen);
            case DORMANT -> life.findDormant(id, on, decision, seen);
            case REVIVE -> life.revive(id, on, decision, seen);
            case RETIRE -> life.retire(id, on, decision, seen);
        }
    }

    private static StepKind kind(String typed) {
        var kind = Typed.choice(StepKind.class, typed);
        if (kind == null) {
            throw new NotFound();
        }
        return kind;
    }

    /** A site may be added by who answers for its unit; that is seen when the unit is known. */
    private ModelView toChange(UUID id, StepKind kind) {
        var there = catalogue.required(new CommunityModelId(id), pages.today());
        if (kind != StepKind.SPREAD && !pages.mayChange(there)) {
            throw new AccessDeniedException("outside the scope");
        }
        return there;
    }

    private String form(ModelView there, StepKind kind, StepForm form, Model model) {
        model.addAttribute("subject", there);
        model.addAttribute("kind", kind);
        model.addAttribute("marks", ModelMark.values());
        model.addAttribute("form", form);
        model.addAttribute("ownCode", pages.ownCode());
        model.addAttribute("today", pages.today());
        return "communitymodels/step";
    }

    /** What can be done, and what its form asks. */
    enum StepKind {
        PILOT(true),
        INAUGURATE(true),
        GRADE(true),
        EXAMPLE(true),
        SPREAD(false),
        KEEP(false),
        DORMANT(true),
        REVIVE(true),
        RETIRE(true);

        private final boolean decided;

        StepKind(boolean decided) {
            this.decided = decided;
        }

        /** Whether the form asks for a decision. */
        public boolean decided() {
            return decided;
        }

        /** Whether there is no such step without one. */
        public boolean needsDecision() {
            return this == INAUGURATE || this == EXAMPLE;
        }
    }

    /** A step as it is typed. */
    record StepForm(
            @Nullable String on,
            @Nullable String decisionNumber,
            @Nullable String decisionDate,
            @Nullable String year,
            @Nullable String mark,
            @Nullable String unitCode,
            @Nullable Long version) {

        static final StepForm EMPTY = new StepForm(null, null, null, null, null, null, null);

        @Nullable Decision toDecision() {
            return Decision.ifAny(decisionNumber, TypedDay.read("decisionDate", decisionDate));
        }

        Decision requiredDecision() {
            return Decision.of(decisionNumber, TypedDay.read("decisionDate", decisionDate));
        }

        int requiredYear() {
            var number = Typed.number("year", year);
            if (number == null) {
                throw Refusal.of("year", "communitymodels.refusal.missing-year");
            }
            return number;
        }

        ModelMark requiredMark() {
            var chosen = Typed.choice(ModelMark.class, mark);
            if (chosen == null) {
                throw Refusal.of("mark", "communitymodels.refusal.missing-mark");
            }
            return chosen;
        }
    }
}
