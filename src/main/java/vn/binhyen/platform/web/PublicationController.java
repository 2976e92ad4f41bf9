package vn.binhyen.platform.web;

import jakarta.annotation.security.RolesAllowed;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.binhyen.platform.PublicationView;
import vn.binhyen.platform.Publications;
import vn.binhyen.shared.Roles;

import java.util.UUID;

/** Events no listener has taken in: the operator looks, and sends them again. */
@Controller
@RequestMapping("/admin/publications")
@RolesAllowed(Roles.ADMINISTRATOR)
class PublicationController {

    private static final int SHOWN = 200;

    private final Publications publications;

    PublicationController(Publications publications) {
        this.publications = publications;
    }

    @GetMapping
    String list(Model model) {
        var unfinished = publications.unfinished(SHOWN);
        model.addAttribute("publications", unfinished);
        model.addAttribute("failed", unfinished.stream().filter(PublicationView::failed).count());
        return "platform/publications";
    }

    @PostMapping("/{id}/resend")
    String resend(@PathVariable UUID id, RedirectAttributes flash) {
        publications.resend(id);
        flash.addFlashAttribute("resent", true);
        return "redirect:/admin/publications";
    }

    @PostMapping("/resend")
    String resendAll(RedirectAttributes flash) {
        publications.resendAll();
        flash.addFlashAttribute("resent", true);
        return "redirect:/admin/publications";
    }
}
