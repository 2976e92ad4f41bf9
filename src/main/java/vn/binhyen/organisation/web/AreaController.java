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
import vn.binhyen.organisation.activities.AreaBook;
import vn.binhyen.organisation.activities.AreaDuty;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.util.Map;
import java.util.UUID;

/** Which member body attends or urges which area. */
@Controller
@RequestMapping("/organisation/areas")
@RolesAllowed(Roles.PLANNER)
class AreaController {

    private final AreaBook book;
    private final BodyDirectory directory;
    private final ActivityPages pages;
    private final FormAnswers answers;

    AreaController(
            AreaBook book, BodyDirectory directory, ActivityPages pages, FormAnswers answers) {
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
    String assign(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return answers.of(
                model,
                response,
                () -> {
                    var body =
                            MemberChoice.of(
                                    directory.membersOn(pages.today()),
                                    "body",
                                    typed.get("body"),
                                    "organisation.refusal.missing-body");
                    book.assign(
                            body,
                            pages.unit(typed.get("unitCode"), unit),
                            "URGES".equals(typed.get("duty")) ? AreaDuty.URGES : AreaDuty.ATTENDS,
                            Typed.required("from", typed.get("from")));
                    return ActivityPages.back("areas", unit);
                },
                () -> page(unit, typed, model));
    }

    /** Today is its last day. */
    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID unit) {
        book.end(id, pages.today());
        return ActivityPages.back("areas", unit);
    }

    private String page(@Nullable UUID unit, Map<String, String> typed, Model model) {
        var assigned = book.today(unit == null ? null : new UnitId(unit));
        pages.describe(unit, assigned.stream().map(AreaBook.Assigned::unit).toList(), typed, model);
        model.addAttribute("assigned", assigned);
        model.addAttribute("members", directory.membersOn(pages.today()));
        model.addAttribute("duties", AreaDuty.values());
        return "organisation/areas";
    }
}
