package vn.binhyen.imports.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.imports.ImportDesk;
import vn.binhyen.imports.ImportListing;
import vn.binhyen.imports.ImportView;
import vn.binhyen.imports.RowFilter;
import vn.binhyen.shared.Roles;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One import: what is in the file, what is wrong with it, and what to do with it. */
@Controller
@RequestMapping("/imports/{id}")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER})
class PreviewController {

    private static final int PAGE = 50;
    private static final String CELL = "cell-";

    private final ImportDesk desk;
    private final ImportListing listing;

    PreviewController(ImportDesk desk, ImportListing listing) {
        this.desk = desk;
        this.listing = listing;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String rows,
            @RequestParam(defaultValue = "0") int after,
            Authentication importer,
            Model model) {
        var view = listing.required(id, importer);
        var filter = filter(rows, view);
        var page = listing.rows(view, filter, after, PAGE + 1);
        model.addAttribute("batch", view);
        model.addAttribute("work", listing.progress(view).orElse(null));
        model.addAttribute("filter", filter.name().toLowerCase(Locale.ROOT));
        model.addAttribute("labels", listing.labels(view));
        model.addAttribute("after", after);
        model.addAttribute("more", page.size() > PAGE);
        model.addAttribute("rows", page.size() > PAGE ? page.subList(0, PAGE) : page);
        model.addAttribute(
                "general",
                listing.errors(view, PAGE).stream().filter(it -> it.line() == 0).toList());
        return "imports/preview";
    }

    /** Asked again and again while work is under way; once it is done the whole page is fetched. */
    @HxRequest(boosted = false)
    @GetMapping("/progress")
    String progress(
            @PathVariable UUID id,
            Authentication importer,
            Model model,
            jakarta.servlet.http.HttpServletResponse response) {
        var view = listing.required(id, importer);
        if (!view.state().atWork()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("batch", view);
        model.addAttribute("work", listing.progress(view).orElse(null));
        return "imports/preview :: progress";
    }

    @PostMapping("/apply")
    String apply(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean validOnly,
            Authentication importer) {
        desk.apply(id, validOnly, importer);
        return "redirect:/imports/" + id;
    }

    /** Takes cells named {@code cell-<line>-<column>}. */
    @PostMapping("/mend")
    String mend(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Authentication importer) {
        var cells = new HashMap<Integer, Map<String, String>>();
        fields.toSingleValueMap()
                .forEach((name, text) -> {
                    int end = name.indexOf('-', CELL.length());
                    if (name.startsWith(CELL) && end > 0) {
                        cells.computeIfAbsent(
                                        line(name.substring(CELL.length(), end)),
                                        line -> new HashMap<>())
                                .put(name.substring(end + 1), text);
                    }
                });
        desk.mend(id, cells, importer);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/stop")
    String stop(@PathVariable UUID id, Authentication importer) {
        desk.stop(id, importer);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/discard")
    String discard(@PathVariable UUID id, Authentication importer) {
        desk.discard(id, importer);
        return "redirect:/imports";
    }

    private static int line(String digits) {
        return digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : -1;
    }

    /** What was asked for, else what needs work first. */
    private static RowFilter filter(@Nullable String asked, ImportView view) {
        for (var filter : RowFilter.values()) {
            if (filter.name().equalsIgnoreCase(asked)) {
                return filter;
            }
        }
        if (view.wrong() > 0) {
            return RowFilter.WRONG;
        }
        return view.odd() > 0 ? RowFilter.ODD : RowFilter.RIGHT;
    }
}
