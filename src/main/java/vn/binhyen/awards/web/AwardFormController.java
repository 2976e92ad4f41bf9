package vn.binhyen.awards.web;

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

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.awards.commendations.AwardFormId;
import vn.binhyen.awards.commendations.AwardFormManagement;
import vn.binhyen.awards.commendations.AwardFormView;
import vn.binhyen.awards.commendations.DefineAwardForm;
import vn.binhyen.awards.commendations.Level;
import vn.binhyen.awards.commendations.Organ;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.TypedDay;
import vn.binhyen.shell.spi.Wording;

import java.util.Objects;

/** The forms of award, as data: by whom they are given, since when, and on what they stand. */
@Controller
@RequestMapping("/commendations/forms")
class AwardFormController {

    private final AwardFormManagement forms;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final Wording wording;

    AwardFormController(
            AwardFormManagement forms, CurrentOfficer officer, Scopes scopes, Wording wording) {
        this.forms = forms;
        this.officer = officer;
        this.scopes = scopes;
        this.wording = wording;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    String all(Model model) {
        var who = officer.required();
        model.addAttribute("forms", forms.all());
        model.addAttribute(
                "mayChange",
                (who.isAdministrator() || who.is(Roles.PLANNER)) && scopes.coversProvince(who));
        return "commendations/forms";
    }

    @GetMapping("/new")
    @RolesAllowed(Roles.PLANNER)
    String add(Model model) {
        return form(TypedForm.EMPTY, null, model);
    }

    @PostMapping("/new")
    @RolesAllowed(Roles.PLANNER)
    String define(
            @ModelAttribute("form") TypedForm form, Model model, HttpServletResponse response) {
        try {
            forms.define(form.toCommand());
            return "redirect:/commendations/forms";
        } catch (Refusal refusal) {
            return refused(refusal, form, null, model, response);
        }
    }

    @GetMapping("/{id}")
    @RolesAllowed(Roles.PLANNER)
    String edit(@PathVariable AwardFormId id, Model model) {
        var kept = forms.required(id);
        return form(TypedForm.of(kept), kept, model);
    }

    @PostMapping("/{id}")
    @RolesAllowed(Roles.PLANNER)
    String redefine(
            @PathVariable AwardFormId id,
            @ModelAttribute("form") TypedForm form,
            Model model,
            HttpServletResponse response) {
        forms.requireProvince();
        var kept = forms.required(id);
        try {
            var seen = Objects.requireNonNullElse(form.version(), kept.version());
            forms.redefine(id, form.toCommand(), seen);
            return "redirect:/commendations/forms";
        } catch (Refusal refusal) {
            return refused(refusal, form, kept, model, response);
        }
    }

    private String refused(
            Refusal refusal,
            TypedForm form,
            @Nullable AwardFormView kept,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("errors", wording.errorsOf(refusal));
        return form(form, kept, model);
    }

    private String form(TypedForm form, @Nullable AwardFormView kept, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kept", kept);
        model.addAttribute("levels", Level.values());
        model.addAttribute("organs", Organ.values());
        return "commendations/form";
    }

    /** A form of award as it is typed. */
    record TypedForm(
            @Nullable String code,
            @Nullable String name,
            @Nullable Level level,
            @Nullable Organ organ,
            @Nullable String decidingPost,
            @Nullable String validFrom,
            @Nullable String validTo,
            @Nullable String source,
            @Nullable Boolean toConfirm,
            @Nullable String proposalDays,
            @Nullable Boolean proposalDaysToConfirm,
            @Nullable Long version) {

        static final TypedForm EMPTY =
                new TypedForm(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        String.valueOf(AwardFormView.USUAL_PROPOSAL_DAYS),
                        true,
                        null);

        static TypedForm of(AwardFormView view) {
            var ends = view.validTo();
            return new TypedForm(
                    view.code(),
                    view.name(),
                    view.level(),
                    view.organ(),
                    view.decidingPost(),
                    TypedDay.shown(view.validFrom()),
                    ends == null ? null : TypedDay.shown(ends),
                    view.source(),
                    view.toConfirm(),
                    String.valueOf(view.proposalDays()),
                    view.proposalDaysToConfirm(),
                    view.version());
        }

        /** What is no number is refused with the others, as no number of days at all. */
        private int days() {
            if (proposalDays == null) {
                return AwardFormView.USUAL_PROPOSAL_DAYS;
            }
            var text = proposalDays.strip();
            return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        }

        DefineAwardForm toCommand() {
            return new DefineAwardForm(
                    Objects.requireNonNullElse(code, ""),
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(level, Level.COMMUNE),
                    Objects.requireNonNullElse(organ, Organ.GOVERNMENT),
                    Objects.requireNonNullElse(decidingPost, ""),
                    TypedNumber.day("validFrom", validFrom),
                    TypedDay.read("validTo", validTo),
                    Objects.requireNonNullElse(source, ""),
                    Boolean.TRUE.equals(toConfirm),
                    days(),
                    Boolean.TRUE.equals(proposalDaysToConfirm));
        }
    }
}
