package vn.binhyen.access.web;

import jakarta.annotation.security.PermitAll;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.access.AccountSuccession;
import vn.binhyen.access.Officer;
import vn.binhyen.access.spi.SignInHint;

import java.util.List;
import java.util.Map;

/** The sign-in page; answering the form is Spring Security's. */
@Controller
@PermitAll
class SignInController {

    private final AccountSuccession succession;
    private final List<SignInHint> hints;

    SignInController(AccountSuccession succession, ObjectProvider<SignInHint> hints) {
        this.succession = succession;
        this.hints = hints.orderedStream().toList();
    }

    @GetMapping("/login")
    String page(
            @RequestParam Map<String, String> query,
            @RequestParam(defaultValue = "") String account,
            @Nullable Authentication caller,
            Model model) {
        if (caller != null && caller.getPrincipal() instanceof Officer) {
            return "redirect:/";
        }
        List.of("error", "busy", "again", "out", "ready").stream()
                .filter(query::containsKey)
                .findFirst()
                .ifPresent(reason -> model.addAttribute("reason", reason));
        model.addAttribute("moved", succession.movedOfLate());
        model.addAttribute("hints", hints);
        model.addAttribute("login", account);
        return "access/login";
    }
}
