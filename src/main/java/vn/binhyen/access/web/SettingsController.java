package vn.binhyen.access.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.OwnAccess;
import vn.binhyen.access.PersonalTokens;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.FormErrors;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.shell.spi.Wording;

import java.util.UUID;

/** What a post sets for itself: password, other sessions, personal tokens. */
@Controller
@RequestMapping("/settings")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class SettingsController {

    private final CurrentOfficer officer;
    private final OwnAccess own;
    private final PersonalTokens tokens;
    private final Labels labels;
    private final Wording wording;

    SettingsController(
            CurrentOfficer officer,
            OwnAccess own,
            PersonalTokens tokens,
            Labels labels,
            Wording wording) {
        this.officer = officer;
        this.own = own;
        this.tokens = tokens;
        this.labels = labels;
        this.wording = wording;
    }

    @GetMapping
    String page(Model model) {
        return show(FormErrors.none(), model);
    }

    @PostMapping("/password")
    String password(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            own.changePassword(
                    officer.required(),
                    current,
                    SetUpForm.NewPassword.of(password, repeated),
                    session(request));
            return "redirect:/settings?password-changed";
        } catch (Refusal refusal) {
            return refused(refusal, response, model);
        }
    }

    @PostMapping("/sessions/end")
    String endSessions(HttpServletRequest request) {
        own.endOtherSessions(officer.required(), session(request));
        return "redirect:/settings?sessions-ended";
    }

    @PostMapping("/tokens")
    String makeToken(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "90") int days,
            HttpServletResponse response,
            Model model) {
        try {
            var me = officer.required();
            model.addAttribute("made", tokens.make(me, name, tokens.dayIn(days)));
            response.setHeader("Cache-Control", "no-store");
            return show(FormErrors.none(), model);
        } catch (Refusal refusal) {
            model.addAttribute("tokenName", name);
            return refused(refusal, response, model);
        }
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(@PathVariable UUID id) {
        tokens.revoke(officer.required(), id);
        return "redirect:/settings?token-revoked";
    }

    private String refused(Refusal refusal, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(wording.errorsOf(refusal), model);
    }

    private String show(FormErrors errors, Model model) {
        var me = officer.required();
        var scope =
                me.unit() != null
                        ? me.unit().value()
                        : me.body() != null ? me.body().value() : null;
        model.addAttribute("me", me);
        model.addAttribute("scopeName", scope == null ? null : labels.of(scope));
        model.addAttribute("tokens", tokens.of(me));
        model.addAttribute("errors", errors);
        return "access/settings";
    }

    private static @Nullable String session(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}
