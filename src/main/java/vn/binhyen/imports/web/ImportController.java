package vn.binhyen.imports.web;

import jakarta.annotation.security.RolesAllowed;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.binhyen.imports.ImportDesk;
import vn.binhyen.imports.ImportListing;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.io.IOException;

/** What can be imported, and handing a file in. */
@Controller
@RequestMapping("/imports")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER})
class ImportController {

    private static final int NEWEST = 50;

    private final ImportDesk desk;
    private final ImportListing listing;

    ImportController(ImportDesk desk, ImportListing listing) {
        this.desk = desk;
        this.listing = listing;
    }

    @GetMapping
    String overview(Authentication importer, Model model) {
        model.addAttribute("targets", listing.targets(importer));
        model.addAttribute("imports", listing.newest(importer, NEWEST));
        return "imports/list";
    }

    @GetMapping("/to/{target:[a-z_]+}")
    String form(@PathVariable String target, Authentication importer, Model model) {
        model.addAttribute("target", listing.target(target, importer));
        model.addAttribute("form", UploadForm.EMPTY);
        return "imports/upload";
    }

    @PostMapping("/to/{target:[a-z_]+}")
    String receive(
            @PathVariable String target,
            @ModelAttribute("form") UploadForm form,
            Authentication importer,
            Model model,
            jakarta.servlet.http.HttpServletResponse response)
            throws IOException {
        var view = listing.target(target, importer);
        try {
            return "redirect:/imports/" + desk.receive(form.toUpload(target), importer);
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("target", view);
            model.addAttribute("refusal", refusal);
            return "imports/upload";
        }
    }
}
