package vn.binhyen.access.web;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import vn.binhyen.access.AuditLine;
import vn.binhyen.access.AuditListing;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.FormErrors;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.shell.spi.Wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Who did what and when. */
@Controller
@RolesAllowed(Roles.ADMINISTRATOR)
class AuditController {

    private static final int PAGE = 100;

    private final AuditListing listing;
    private final Labels labels;
    private final Wording wording;

    AuditController(AuditListing listing, Labels labels, Wording wording) {
        this.listing = listing;
        this.labels = labels;
        this.wording = wording;
    }

    @GetMapping("/admin/audit")
    ModelAndView page(
            AuditQuestion question, @RequestParam(required = false) @Nullable Long before) {
        try {
            return page(question, question.toFilter(), before, FormErrors.none());
        } catch (Refusal refusal) {
            var readable = question.withoutDays().toFilter();
            return page(question, readable, before, wording.errorsOf(refusal));
        }
    }

    private ModelAndView page(
            AuditQuestion question,
            AuditListing.Filter filter,
            @Nullable Long before,
            FormErrors errors) {
        var found = listing.find(filter, before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var page = new ModelAndView("access/audit");
        page.addObject("lines", shown);
        page.addObject("question", question);
        page.addObject("errors", errors);
        page.addObject("actions", spoken(listing.actions()));
        var names = labels.of(subjects(shown));
        page.addObject("subjects", names);
        page.addObject("named", named(names));
        page.addObject("first", before == null ? null : question.link(null));
        page.addObject("next", found.size() > PAGE ? question.link(shown.getLast().id()) : null);
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** Action codes with their words; a code nobody has words for stands for itself. */
    private Map<String, String> spoken(List<String> actions) {
        var words = new LinkedHashMap<String, String>();
        for (var action : actions) {
            var key = "access.audit.action." + action;
            var text = wording.of(key);
            words.put(action, text.equals(key) ? action : text);
        }
        return words;
    }

    /** What the lines are about and what their figures name. */
    private static List<UUID> subjects(List<AuditLine> lines) {
        return lines.stream()
                .flatMap(it ->
                        Stream.concat(
                                Stream.ofNullable(it.subject()),
                                it.figures().values().stream().flatMap(AuditController::id)))
                .distinct()
                .toList();
    }

    private static Stream<UUID> id(Object figure) {
        try {
            return Stream.of(UUID.fromString(String.valueOf(figure)));
        } catch (IllegalArgumentException aCount) {
            return Stream.empty();
        }
    }

    /** A figure of a line in words, where it is the id of something that has a name. */
    private static Map<String, String> named(Map<UUID, String> labels) {
        var named = new LinkedHashMap<String, String>();
        labels.forEach((id, label) -> named.put(id.toString(), label));
        return named;
    }
}
