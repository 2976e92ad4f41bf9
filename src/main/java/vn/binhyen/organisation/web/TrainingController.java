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

import vn.binhyen.organisation.BodyCatalogue;
import vn.binhyen.organisation.activities.TrainingBook;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.util.Map;
import java.util.UUID;

/** Training classes. */
@Controller
@RequestMapping("/organisation/training")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER})
class TrainingController {

    private final TrainingBook book;
    private final BodyCatalogue catalogue;
    private final ActivityPages pages;
    private final FormAnswers answers;

    TrainingController(
            TrainingBook book, BodyCatalogue catalogue, ActivityPages pages, FormAnswers answers) {
        this.book = book;
        this.catalogue = catalogue;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    String list(@RequestParam(required = false) @Nullable UUID unit, Model model) {
        return page(unit, Map.of(), model);
    }

    @PostMapping
    String hold(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return answers.of(
                model,
                response,
                () -> {
                    book.hold(
                            pages.unit(typed.get("unitCode"), unit),
                            Typed.required("heldOn", typed.get("heldOn")),
                            Typed.text(typed.get("force")),
                            Typed.number("trained", typed.get("trained")),
                            Typed.text(typed.get("topics")));
                    return ActivityPages.back("training", unit);
                },
                () -> page(unit, typed, model));
    }

    @PostMapping("/{id}/strike")
    String strike(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID unit) {
        book.strike(id);
        return ActivityPages.back("training", unit);
    }

    private String page(@Nullable UUID unit, Map<String, String> typed, Model model) {
        var held = book.latest(unit == null ? null : new UnitId(unit));
        pages.describe(unit, held.stream().map(TrainingBook.Held::unit).toList(), typed, model);
        model.addAttribute("held", held);
        model.addAttribute("kinds", catalogue.snapshot().kinds());
        return "organisation/training";
    }
}
