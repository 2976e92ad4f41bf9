package vn.binhyen.territory.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.FormErrors;
import vn.binhyen.shell.spi.Wording;
import vn.binhyen.territory.Tiers;
import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.events.Share;
import vn.binhyen.territory.reorganisations.ReorganisationManagement;
import vn.binhyen.territory.reorganisations.ReorganisationPreview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Entering a reorganisation: lines, before and after, apply. */
@Controller
@RequestMapping("/reorganisations/new")
@RolesAllowed(Roles.PLANNER)
class ReorganisationWizard {

    private final ReorganisationManagement management;
    private final UnitPicks picks;
    private final CurrentOfficer current;
    private final Tiers tiers;
    private final Wording wording;
    private final Clock clock;

    ReorganisationWizard(
            ReorganisationManagement management,
            UnitPicks picks,
            CurrentOfficer current,
            Tiers tiers,
            Wording wording,
            Clock clock) {
        this.management = management;
        this.picks = picks;
        this.current = current;
        this.tiers = tiers;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    String blank(Model model) {
        return form(EdgeLines.blank(), model);
    }

    @PostMapping
    String go(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var lines = EdgeLines.of(typed);
        var act = String.valueOf(typed.getFirst("act"));
        try {
            if (act.equals("more")) {
                return form(lines.longer(), model);
            }
            Refusal.unless(!lines.lines().isEmpty(), "territory.refusal.no-lines");
            var today = LocalDate.now(clock);
            var picked = picks.in(lines, current.required(), lines.before(today));
            lines = lines.with(picked.lines());
            model.addAttribute("names", picked.names());
            model.addAttribute("choices", picked.choices());
            Refusal.ifAny(picked.refusals());
            var call = lines.call(today);
            var preview = management.preview(call, lines.rows());
            if (preview.isRight() && act.equals("apply")) {
                var done = management.apply(call, lines.rows());
                return done.facts().isEmpty()
                        ? "redirect:/reorganisations"
                        : "redirect:/reorganisations/" + done.facts().getFirst();
            }
            return previewed(lines, preview, model, response);
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("errors", wording.errorsOf(refusal));
            return form(lines.lines().isEmpty() ? lines.longer() : lines, model);
        }
    }

    /** While a unit is typed: what it may be. */
    @GetMapping("/units")
    String units(
            @RequestParam String field,
            @RequestParam int n,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        var lines = EdgeLines.of(typed);
        var words = String.valueOf(typed.getOrDefault(field, List.of("")).getFirst());
        var tier = String.valueOf(typed.getOrDefault("level", List.of("")).getFirst());
        var known = UnitPicks.FIELDS.contains(field) && !words.isBlank();
        model.addAttribute("field", field);
        model.addAttribute("n", n);
        model.addAttribute(
                "hits",
                known
                        ? picks.hits(current.required(), field, tier, words, before(lines))
                        : List.of());
        return "territory/hits :: hits";
    }

    /** A day half typed is none yet. */
    private LocalDate before(EdgeLines lines) {
        try {
            return lines.before(LocalDate.now(clock));
        } catch (Refusal unreadable) {
            return LocalDate.now(clock).minusDays(1);
        }
    }

    private String previewed(
            EdgeLines lines,
            ReorganisationPreview preview,
            Model model,
            HttpServletResponse response) {
        if (preview.isRight()) {
            model.addAttribute("preview", preview);
        } else {
            response.setStatus(422);
            model.addAttribute("errors", errors(preview));
        }
        model.addAttribute(
                "warnings",
                preview.messages().stream()
                        .filter(RowMessage::warning)
                        .map(this::sentence)
                        .toList());
        return form(lines, model);
    }

    private FormErrors errors(ReorganisationPreview preview) {
        return new FormErrors(
                preview.messages().stream()
                        .filter(it -> !it.warning())
                        .map(it -> new FormErrors.Entry(field(it), sentence(it)))
                        .toList());
    }

    private static String field(RowMessage message) {
        return switch (message.column()) {
            case "effective_date" -> "day";
            case "instrument" -> "instrument";
            default -> message.column() + "-" + message.line();
        };
    }

    private String sentence(RowMessage message) {
        return wording.of(
                "territory.reorganisation.line",
                message.line(),
                wording.of(message.key(), message.arguments().toArray()));
    }

    private String form(EdgeLines lines, Model model) {
        model.addAttribute("form", lines);
        model.addAttribute("tiers", tiers.all());
        model.addAttribute("relations", List.of(Relation.values()));
        model.addAttribute("shares", List.of(Share.values()));
        return "territory/reorganise";
    }
}
