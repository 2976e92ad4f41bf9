package vn.binhyen.access.web;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import vn.binhyen.access.AuditLine;
import vn.binhyen.access.AuditListing;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.shell.spi.Wording;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

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
    String page(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        var filter =
                new AuditListing.Filter(
                        login.isBlank() ? null : login,
                        action.isBlank() ? null : action,
                        subject,
                        from,
                        to);
        var found = listing.find(filter, before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("lines", shown);
        model.addAttribute("filter", filter);
        model.addAttribute("actions", spoken(listing.actions()));
        model.addAttribute("subjects", labels.of(subjects(shown)));
        model.addAttribute("first", before == null ? null : link(filter, null));
        model.addAttribute("next", found.size() > PAGE ? link(filter, shown.getLast().id()) : null);
        return "access/audit";
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

    private static List<UUID> subjects(List<AuditLine> lines) {
        return lines.stream().map(AuditLine::subject).filter(Objects::nonNull).distinct().toList();
    }

    private static String link(AuditListing.Filter filter, @Nullable Long before) {
        var link = UriComponentsBuilder.fromPath("/admin/audit");
        var values = new LinkedHashMap<String, Object>();
        put(values, "login", filter.login());
        put(values, "action", filter.action());
        put(values, "subject", filter.subject());
        put(values, "from", filter.from());
        put(values, "to", filter.to());
        put(values, "before", before);
        values.keySet().forEach(name -> link.queryParam(name, "{" + name + "}"));
        return link.encode().buildAndExpand(values).toUriString();
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
