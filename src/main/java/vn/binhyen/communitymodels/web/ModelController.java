package vn.binhyen.communitymodels.web;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import vn.binhyen.communitymodels.ModelCatalogue;
import vn.binhyen.communitymodels.ModelSummary;
import vn.binhyen.communitymodels.files.ModelExport;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The catalogue of models, its board by stage, and its tables by unit and by owner. */
@Controller
@RequestMapping("/models")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class ModelController {

    private static final int PAGE = 50;

    private final ModelCatalogue catalogue;
    private final ModelSummary summary;
    private final ModelExport export;
    private final ModelPages pages;
    private final UnitDirectory units;

    ModelController(
            ModelCatalogue catalogue,
            ModelSummary summary,
            ModelExport export,
            ModelPages pages,
            UnitDirectory units) {
        this.catalogue = catalogue;
        this.summary = summary;
        this.export = export;
        this.pages = pages;
        this.units = units;
    }

    @GetMapping
    String list(
            ModelQuery query, @RequestParam(required = false) @Nullable String after, Model model) {
        var day = describe(query, model);
        var page = catalogue.page(query.toFilter(), day, PAGE, Typed.orNull(after));
        model.addAttribute("models", page.items());
        model.addAttribute("total", page.total());
        model.addAttribute("working", catalogue.count(query.toFilter().onlyWorking(), day));
        model.addAttribute("hosts", pages.hosts(page.items(), day));
        model.addAttribute("first", after == null ? null : link(query, null));
        model.addAttribute("next", page.next() == null ? null : link(query, page.next()));
        return "communitymodels/list";
    }

    @GetMapping("/board")
    String board(ModelQuery query, Model model) {
        var day = describe(query, model);
        var board = catalogue.board(query.toFilter(), day);
        var all = board.values().stream().flatMap(List::stream).toList();
        model.addAttribute("board", board);
        model.addAttribute("empty", all.isEmpty());
        model.addAttribute("hosts", pages.hosts(all, day));
        return "communitymodels/board";
    }

    @GetMapping("/table")
    String table(ModelQuery query, @RequestParam(defaultValue = "unit") String by, Model model) {
        var day = describe(query, model);
        var asked =
                query.unit() == null
                        ? units.province().orElse(null)
                        : new UnitId(Objects.requireNonNull(query.unit()));
        model.addAttribute("by", by.equals("owner") ? "owner" : "unit");
        model.addAttribute("sum", summary.of(asked, day));
        if (by.equals("owner")) {
            model.addAttribute("owners", summary.byOwner(asked, day));
        } else if (asked != null) {
            var totals = summary.byUnit(asked, day);
            model.addAttribute("itself", totals.get(null));
            model.addAttribute(
                    "rows",
                    units.children(asked, day).stream()
                            .filter(it -> totals.containsKey(it.id()))
                            .map(it -> Map.entry(it, Objects.requireNonNull(totals.get(it.id()))))
                            .toList());
            model.addAttribute("above", units.find(asked, day).orElse(null));
        }
        return "communitymodels/table";
    }

    /** The register as a file of the import {@code models}. */
    @GetMapping("/export.csv")
    ResponseEntity<byte[]> file(ModelQuery query) {
        var day = Typed.dayOr(pages.today(), query.asOf());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"mo-hinh.csv\"")
                .body(export.csv(catalogue.all(query.toFilter(), day), day));
    }

    private LocalDate describe(ModelQuery query, Model model) {
        var day = Typed.dayOr(pages.today(), query.asOf());
        pages.words(model);
        model.addAttribute("query", query);
        model.addAttribute("asOf", day);
        var unit = query.unit();
        model.addAttribute("unit", unit == null ? null : unitOn(new UnitId(unit), day));
        return day;
    }

    private @Nullable UnitView unitOn(UnitId unit, LocalDate day) {
        return units.named(List.of(unit), day).get(unit);
    }

    private static String link(ModelQuery query, @Nullable String after) {
        var link = UriComponentsBuilder.fromPath("/models");
        Map<String, String> said =
                Map.of(
                        "q", Typed.text(query.q()),
                        "level", Typed.text(query.level()),
                        "form", Typed.text(query.form()),
                        "areaType", Typed.text(query.areaType()),
                        "kind", Typed.text(query.kind()),
                        "stage", Typed.text(query.stage()),
                        "ownerKind", Typed.text(query.ownerKind()),
                        "unit", query.unit() == null ? "" : query.unit() + "",
                        "asOf", Typed.text(query.asOf()),
                        "after", after == null ? "" : after);
        said.forEach((name, value) -> {
            if (!value.isEmpty()) {
                link.queryParam(name, value);
            }
        });
        return link.encode().build().toUriString();
    }
}
