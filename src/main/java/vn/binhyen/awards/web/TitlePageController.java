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
import vn.binhyen.awards.events.RevocationReason;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.titles.TitleAct;
import vn.binhyen.awards.titles.TitleHistory;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Wording;

import java.util.UUID;

/** The page of one title: what was decided, and a new decision on it. */
@Controller
@RequestMapping("/titles/{kind}/{year}/{object}")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class TitlePageController {

    private final TitleHistory history;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final Wording wording;

    TitlePageController(
            TitleHistory history, CurrentOfficer officer, Scopes scopes, Wording wording) {
        this.history = history;
        this.officer = officer;
        this.scopes = scopes;
        this.wording = wording;
    }

    @GetMapping
    String title(
            @PathVariable String kind,
            @PathVariable int year,
            @PathVariable UUID object,
            Model model) {
        return page(history.of(kind(kind), year, object), DecisionForm.EMPTY, model);
    }

    /** A correction: a new decision that says otherwise. */
    @PostMapping("/correct")
    @RolesAllowed(Roles.PLANNER)
    String correct(
            @PathVariable String kind,
            @PathVariable int year,
            @PathVariable UUID object,
            @ModelAttribute("form") DecisionForm form,
            Model model,
            HttpServletResponse response) {
        return decide(
                kind,
                year,
                object,
                form,
                model,
                response,
                () ->
                        history.correct(
                                kind(kind),
                                year,
                                object,
                                TitleAct.of(Typed.text(form.act()))
                                        .orElseThrow(() ->
                                                Refusal.of("act", "awards.refusal.missing-result")),
                                Typed.text(form.number()),
                                Typed.required("day", form.day()),
                                form.seenOr()));
    }

    @PostMapping("/revoke")
    @RolesAllowed(Roles.PLANNER)
    String revoke(
            @PathVariable String kind,
            @PathVariable int year,
            @PathVariable UUID object,
            @ModelAttribute("form") DecisionForm form,
            Model model,
            HttpServletResponse response) {
        return decide(
                kind,
                year,
                object,
                form,
                model,
                response,
                () ->
                        history.revoke(
                                kind(kind),
                                year,
                                object,
                                RevocationReason.of(Typed.text(form.reason()))
                                        .orElseThrow(() ->
                                                Refusal.of(
                                                        "reason", "awards.refusal.missing-reason")),
                                Typed.text(form.number()),
                                Typed.required("day", form.day()),
                                form.seenOr()));
    }

    private String decide(
            String kind,
            int year,
            UUID object,
            DecisionForm form,
            Model model,
            HttpServletResponse response,
            Runnable decision) {
        var there = history.toDecide(kind(kind), year, object);
        try {
            decision.run();
            return "redirect:/titles/%s/%d/%s".formatted(there.kind().code(), year, object);
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("errors", wording.errorsOf(refusal));
            return page(there, form, model);
        }
    }

    private String page(TitleHistory.History there, DecisionForm form, Model model) {
        var who = officer.required();
        model.addAttribute("title", there);
        model.addAttribute("form", form);
        model.addAttribute("reasons", RevocationReason.values());
        model.addAttribute(
                "mayDecide",
                (who.isAdministrator() || who.is(Roles.PLANNER))
                        && scopes.coversProvince(who)
                        && !there.entries().isEmpty());
        return "awards/title";
    }

    private static TitleKind kind(String code) {
        return TitleKind.of(code).orElseThrow(NotFound::new);
    }

    /**
     * A decision as it is typed.
     *
     * @param seen how many decisions the page showed
     */
    record DecisionForm(
            @Nullable String act,
            @Nullable String reason,
            @Nullable String number,
            @Nullable String day,
            @Nullable Integer seen) {

        static final DecisionForm EMPTY = new DecisionForm(null, null, null, null, null);

        int seenOr() {
            return seen == null ? -1 : seen;
        }
    }
}
