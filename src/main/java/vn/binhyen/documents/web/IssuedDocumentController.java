package vn.binhyen.documents.web;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.documents.DocumentKind;
import vn.binhyen.documents.Downloads;
import vn.binhyen.documents.IssuedDocuments;
import vn.binhyen.documents.events.DocumentId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.TypedDay;
import vn.binhyen.shell.spi.FormErrors;
import vn.binhyen.shell.spi.Wording;

import java.time.Clock;
import java.time.LocalDate;

/** What goes out from here: drafts waiting for their number, and all that has been issued. */
@Controller
@RequestMapping("/documents/issued")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class IssuedDocumentController {

    private static final int PAGE = 100;

    private final IssuedDocuments documents;
    private final Downloads downloads;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final Wording wording;
    private final Clock clock;

    IssuedDocumentController(
            IssuedDocuments documents,
            Downloads downloads,
            CurrentOfficer officer,
            Scopes scopes,
            Wording wording,
            Clock clock) {
        this.documents = documents;
        this.downloads = downloads;
        this.officer = officer;
        this.scopes = scopes;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) @Nullable DocumentKind kind,
            @RequestParam(defaultValue = "0") int from) {
        return page(kind, Math.max(0, from), null, FormErrors.none());
    }

    @PostMapping("/{id}/number")
    @RolesAllowed(Roles.PLANNER)
    ModelAndView number(
            @PathVariable DocumentId id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String signedOn) {
        var document = documents.find(id).orElseThrow(NotFound::new);
        scopes.require(officer.required(), document.host(), LocalDate.now(clock));
        try {
            var day = TypedDay.read("signedOn", signedOn);
            if (day == null) {
                throw Refusal.of("signedOn", "documents.refusal.issuedOn-missing");
            }
            documents.number(id, number, day);
            return new ModelAndView("redirect:/documents/issued");
        } catch (Refusal refusal) {
            return page(null, 0, id, wording.errorsOf(refusal));
        }
    }

    private ModelAndView page(
            @Nullable DocumentKind kind, int from, @Nullable DocumentId wrong, FormErrors errors) {
        var found = documents.latest(kind, PAGE + 1, from);
        var page = new ModelAndView("documents/issued");
        page.addObject(
                "documents",
                downloads.readable(
                        found.subList(0, Math.min(PAGE, found.size())), officer.required()));
        page.addObject("next", found.size() > PAGE ? from + PAGE : null);
        page.addObject("kind", kind);
        page.addObject("kinds", DocumentKind.values());
        page.addObject("wrong", wrong);
        page.addObject("errors", errors);
        page.addObject("today", LocalDate.now(clock));
        page.addObject(
                "mayNumber",
                officer.required().is(Roles.PLANNER) || officer.required().isAdministrator());
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
