package vn.binhyen.documents.web;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.documents.SteeringDocumentType;
import vn.binhyen.documents.SteeringDocumentView;
import vn.binhyen.documents.SteeringDocuments;
import vn.binhyen.documents.events.DocumentId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.FormErrors;
import vn.binhyen.shell.spi.Wording;

import java.io.IOException;
import java.util.Map;

/** The register of steering documents: found by all, kept by the standing office. */
@Controller
@RequestMapping("/documents")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class SteeringDocumentController {

    private static final int PAGE = 50;

    private final SteeringDocuments documents;
    private final CurrentOfficer officer;
    private final Wording wording;

    SteeringDocumentController(
            SteeringDocuments documents, CurrentOfficer officer, Wording wording) {
        this.documents = documents;
        this.officer = officer;
        this.wording = wording;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable SteeringDocumentType type,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        var start = Math.max(0, from);
        var found = documents.list(q, type, PAGE + 1, start);
        model.addAttribute("documents", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("next", found.size() > PAGE ? start + PAGE : null);
        model.addAttribute("previous", start > 0 ? Math.max(0, start - PAGE) : null);
        model.addAttribute("q", q);
        model.addAttribute("type", type);
        model.addAttribute("types", SteeringDocumentType.values());
        model.addAttribute("mayEdit", mayEdit());
        return "documents/list";
    }

    @GetMapping("/new")
    @RolesAllowed(Roles.PLANNER)
    ModelAndView blank() {
        return page(SteeringDocumentForm.empty(), null, FormErrors.none());
    }

    @PostMapping
    @RolesAllowed(Roles.PLANNER)
    ModelAndView register(@ModelAttribute SteeringDocumentForm form, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(form, null, wording.errorsOf(binding));
        }
        try {
            return new ModelAndView("redirect:/documents/" + documents.register(form.toCommand()));
        } catch (Refusal refusal) {
            return page(form, null, wording.errorsOf(refusal));
        }
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable DocumentId id) {
        var view = required(id);
        return page(SteeringDocumentForm.of(view), view, FormErrors.none());
    }

    @PostMapping("/{id}")
    @RolesAllowed(Roles.PLANNER)
    ModelAndView correct(
            @PathVariable DocumentId id,
            @ModelAttribute SteeringDocumentForm form,
            BindingResult binding) {
        var view = required(id);
        if (binding.hasErrors()) {
            return page(form, view, wording.errorsOf(binding));
        }
        try {
            var version = form.version();
            documents.correct(id, version == null ? -1 : version, form.toCommand());
            return new ModelAndView("redirect:/documents/" + id);
        } catch (Refusal refusal) {
            return page(form, view, wording.errorsOf(refusal));
        }
    }

    @PostMapping("/{id}/file")
    @RolesAllowed(Roles.PLANNER)
    ModelAndView attach(
            @PathVariable DocumentId id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean declared)
            throws IOException {
        var view = required(id);
        try {
            var name = file.getOriginalFilename();
            documents.attach(id, name == null ? "" : name, file.getBytes(), declared);
            return new ModelAndView("redirect:/documents/" + id);
        } catch (Refusal refusal) {
            return page(SteeringDocumentForm.of(view), view, wording.errorsOf(refusal));
        }
    }

    private ModelAndView page(
            SteeringDocumentForm form, @Nullable SteeringDocumentView document, FormErrors errors) {
        var page = new ModelAndView("documents/document");
        page.addObject("form", form);
        page.addObject("document", document);
        page.addObject("errors", errors);
        page.addObject("types", SteeringDocumentType.values());
        page.addObject("mayEdit", mayEdit());
        page.addObject(
                "others",
                documents.list().stream()
                        .filter(it -> document == null || !it.id().equals(document.id()))
                        .toList());
        var replacedBy = document == null ? null : document.replacedBy();
        if (replacedBy != null) {
            page.addAllObjects(
                    Map.of("replacedBy", documents.find(replacedBy).orElseThrow(NotFound::new)));
        }
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private SteeringDocumentView required(DocumentId id) {
        return documents.find(id).orElseThrow(NotFound::new);
    }

    private boolean mayEdit() {
        return officer.find()
                .filter(it -> it.is(Roles.PLANNER) || it.isAdministrator())
                .isPresent();
    }
}
