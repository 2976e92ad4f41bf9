package vn.binhyen.access.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import vn.binhyen.access.SettingUp;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shell.spi.FormErrors;
import vn.binhyen.shell.spi.Wording;

/**
 * The page behind a one-time link: the post sets its password, the first one names the province.
 */
@Controller
@PermitAll
class SetUpController {

    private final SettingUp settingUp;
    private final Wording wording;

    SetUpController(SettingUp settingUp, Wording wording) {
        this.settingUp = settingUp;
        this.wording = wording;
    }

    @GetMapping("/setup/{secret}")
    String page(@PathVariable String secret, Model model, HttpServletResponse response) {
        return show(secret, SetUpForm.EMPTY, FormErrors.none(), model, response);
    }

    @PostMapping("/setup/{secret}")
    String use(
            @PathVariable String secret,
            @ModelAttribute SetUpForm form,
            Model model,
            HttpServletResponse response) {
        try {
            settingUp.use(
                    secret, form.requiredPassword(), form.provinceCode(), form.provinceName());
            return "redirect:/login?ready";
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(secret, form, wording.errorsOf(refusal), model, response);
        }
    }

    private String show(
            String secret,
            SetUpForm form,
            FormErrors errors,
            Model model,
            HttpServletResponse response) {
        // the link is a secret: it goes neither into caches nor to other sites
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var behind = settingUp.behind(secret);
        if (behind.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "access/setup-gone";
        }
        model.addAttribute("account", behind.get());
        model.addAttribute("asksProvince", settingUp.asksProvince(behind.get()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "access/setup";
    }
}
