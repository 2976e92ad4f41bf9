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

import vn.binhyen.organisation.BodyDirectory;
import vn.binhyen.organisation.activities.InspectionBook;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Inspections of units. */
@Controller
@RequestMapping("/organisation/inspections")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER})
class InspectionController {

    private final InspectionBook book;
    private final BodyDirectory directory;
    private final ActivityPages pages;
    private final FormAnswers answers;

    InspectionController(
            InspectionBook book,
            BodyDirectory directory,
            ActivityPages pages,
            FormAnswers answers) {
        this.book = book;
        this.directory = directory;
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
                    var lead =
                            MemberChoice.of(
                                    directory.membersOn(pages.today()),
                                    "lead",
                                    typed.get("lead"),
                                    "organisation.refusal.missing-lead");
                    book.hold(
                            Typed.text(typed.get("unitCodes")).isEmpty() && unit != null
                                    ? List.of(new UnitId(unit))
                                    : pages.units("unitCodes", typed.get("unitCodes")),
                            lead,
                            Typed.required("heldOn", typed.get("heldOn")),
                            Typed.text(typed.get("conclusionNumber")),
                            Typed.day("conclusionDate", typed.get("conclusionDate")),
                            Typed.day("followUpBy", typed.get("followUpBy")));
                    return ActivityPages.back("inspections", unit);
                },
                () -> page(unit, typed, model));
    }

    /** What the conclusion asked for has been done today. */
    @PostMapping("/{id}/followed-up")
    String followedUp(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID unit) {
        book.followUp(id, pages.today());
        return ActivityPages.back("inspections", unit);
    }

    private String page(@Nullable UUID unit, Map<String, String> typed, Model model) {
        var held = book.all(unit == null ? null : new UnitId(unit));
        pages.describe(unit, held.stream().map(InspectionBook.Held::unit).toList(), typed, model);
        model.addAttribute("held", held);
        model.addAttribute("members", directory.membersOn(pages.today()));
        return "organisation/inspections";
    }
}
