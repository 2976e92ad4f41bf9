package vn.binhyen.organisation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.organisation.activities.AgreementBook;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Coordination agreements. */
@Controller
@RequestMapping("/organisation/agreements")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER})
class AgreementController {

    private final AgreementBook book;
    private final ActivityPages pages;
    private final FormAnswers answers;

    AgreementController(AgreementBook book, ActivityPages pages, FormAnswers answers) {
        this.book = book;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    String list(@RequestParam(required = false) @Nullable UUID unit, Model model) {
        return page(unit, Map.of(), model);
    }

    @PostMapping
    String keep(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return answers.of(
                model,
                response,
                () -> {
                    var starts = Typed.required("startsOn", typed.get("startsOn"));
                    var ends = Typed.required("endsOn", typed.get("endsOn"));
                    if (ends.isBefore(starts)) {
                        throw Refusal.of("endsOn", "organisation.refusal.ends-before-it-begins");
                    }
                    book.keep(
                            pages.unit(typed.get("unitCode"), unit),
                            Typed.text(typed.get("subject")),
                            Typed.text(typed.get("partners")),
                            Typed.text(typed.get("documentNumber")),
                            Typed.required("signedOn", typed.get("signedOn")),
                            new DatePeriod(starts, ends),
                            days(typed.get("reviews")));
                    return ActivityPages.back("agreements", unit);
                },
                () -> page(unit, typed, model));
    }

    /** The review that was due next has been held today. */
    @PostMapping("/{id}/reviewed")
    String reviewed(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID unit) {
        book.reviewed(id, pages.today());
        return ActivityPages.back("agreements", unit);
    }

    private static List<LocalDate> days(@Nullable String written) {
        return Arrays.stream(Typed.text(written).split(";"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(it -> Typed.required("reviews", it))
                .toList();
    }

    private String page(@Nullable UUID unit, Map<String, String> typed, Model model) {
        var kept = book.all(unit == null ? null : new UnitId(unit));
        pages.describe(unit, kept.stream().map(AgreementBook.Kept::unit).toList(), typed, model);
        model.addAttribute("kept", kept);
        return "organisation/agreements";
    }
}
