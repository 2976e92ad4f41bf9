package vn.binhyen.documents.web;

import jakarta.annotation.security.RolesAllowed;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import vn.binhyen.documents.templates.PaperKind;
import vn.binhyen.documents.templates.PaperTemplateManagement;
import vn.binhyen.documents.templates.PaperTemplateView;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.FormErrors;
import vn.binhyen.shell.spi.Wording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;

/** The words of a unit's papers, a page for each kind, with a look at head and signature. */
@Controller
@RequestMapping("/admin/papers")
@RolesAllowed(Roles.PLANNER)
class PaperTemplateController {

    private static final String LAUNCH = "LAUNCH_LETTER";

    private final PaperTemplateManagement templates;
    private final Wording wording;
    private final Clock clock;

    PaperTemplateController(PaperTemplateManagement templates, Wording wording, Clock clock) {
        this.templates = templates;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = LAUNCH) PaperKind paper) {
        var kept = kept(paper);
        return page(kept, PaperTemplateForm.of(kept), FormErrors.none());
    }

    /** Keeps the words; with {@code look} only shows what they would look like. */
    @PostMapping
    ModelAndView change(
            @RequestParam(defaultValue = LAUNCH) PaperKind paper,
            @RequestParam(defaultValue = "false") boolean look,
            @ModelAttribute PaperTemplateForm form) {
        var kept = kept(paper);
        if (look) {
            return page(kept, form, FormErrors.none());
        }
        try {
            var version = form.version();
            templates.change(
                    kept.unit(),
                    paper,
                    version == null ? kept.version() : version,
                    form.toWords(),
                    form.isUsual());
            return new ModelAndView("redirect:/admin/papers?paper=" + paper + "&saved");
        } catch (OptimisticLockingFailureException meanwhile) {
            return refused(kept, form.over(kept.version()), differences(kept, form));
        } catch (Refusal refusal) {
            return refused(kept, form, wording.errorsOf(refusal));
        }
    }

    /** What somebody else kept meanwhile stands at each field beside what was typed. */
    private FormErrors differences(PaperTemplateView kept, PaperTemplateForm form) {
        var entries = new ArrayList<FormErrors.Entry>();
        entries.add(new FormErrors.Entry(null, wording.of("documents.templates.conflict")));
        form.unlike(kept)
                .forEach((field, text) ->
                        entries.add(
                                new FormErrors.Entry(
                                        field,
                                        wording.of(
                                                "documents.templates.conflict.field",
                                                wording.of("documents.templates." + field),
                                                text.isEmpty() ? "–" : text.replace("\n", "; ")))));
        return new FormErrors(entries);
    }

    private ModelAndView refused(
            PaperTemplateView kept, PaperTemplateForm form, FormErrors errors) {
        var page = page(kept, form, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(PaperTemplateView kept, PaperTemplateForm form, FormErrors errors) {
        var page = new ModelAndView("documents/templates");
        page.addObject("kept", kept);
        page.addObject("form", form);
        page.addObject("look", kept.with(form.toWords()));
        page.addObject("papers", PaperKind.values());
        page.addObject("mayEdit", templates.mayChange(kept.unit()));
        page.addObject("errors", errors);
        return page;
    }

    private PaperTemplateView kept(PaperKind paper) {
        return templates.of(templates.unitOf(), paper, LocalDate.now(clock));
    }
}
