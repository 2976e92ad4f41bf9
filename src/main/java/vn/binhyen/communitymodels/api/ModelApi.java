package vn.binhyen.communitymodels.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.communitymodels.ModelCatalogue;
import vn.binhyen.communitymodels.ModelFilter;
import vn.binhyen.communitymodels.ModelHistory;
import vn.binhyen.communitymodels.ModelSummary;
import vn.binhyen.communitymodels.ReportingClass;
import vn.binhyen.communitymodels.Stage;
import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.communitymodels.files.ModelExport;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Models on a day, and how many there are. */
@RestController
@RequestMapping("/api/v1/models")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class ModelApi {

    private final ModelCatalogue catalogue;
    private final ModelHistory history;
    private final ModelSummary summary;
    private final ModelExport export;
    private final Clock clock;

    ModelApi(
            ModelCatalogue catalogue,
            ModelHistory history,
            ModelSummary summary,
            ModelExport export,
            Clock clock) {
        this.catalogue = catalogue;
        this.history = history;
        this.summary = summary;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping
    ModelResource.Page list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(name = "class", required = false) @Nullable String reportingClass,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var filter =
                new ModelFilter(
                        q,
                        null,
                        null,
                        null,
                        choice("class", ReportingClass.class, reportingClass),
                        choice("stage", Stage.class, stage),
                        null,
                        unit == null ? null : new UnitId(unit),
                        false,
                        false);
        var page = catalogue.page(filter, day(asOf), Math.clamp(limit, 1, 500), after);
        return new ModelResource.Page(
                page.items().stream().map(ModelResource::of).toList(), page.next(), page.total());
    }

    @GetMapping("/summary")
    Summary summary(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf) {
        var totals = summary.of(unit == null ? null : new UnitId(unit), day(asOf));
        return new Summary(
                totals.total(),
                Arrays.stream(ReportingClass.values())
                        .map(it -> new ClassNumber(it.code(), totals.of(it)))
                        .toList(),
                totals.sites(),
                totals.groups());
    }

    /** The register as a file of the import {@code models}. */
    @GetMapping(value = "/export.csv", produces = "text/csv")
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(export.csv(catalogue.all(ModelFilter.ALL, day(asOf)), day(asOf)));
    }

    @GetMapping("/{id}")
    ModelResource.Detail one(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf) {
        var model = new CommunityModelId(id);
        var day = day(asOf);
        return new ModelResource.Detail(
                ModelResource.of(catalogue.required(model, day)),
                history.timeline(model, day).stream().map(ModelResource.Step::of).toList(),
                history.sites(model, day).stream().map(ModelResource.Site::of).toList());
    }

    private LocalDate day(@Nullable LocalDate asked) {
        return asked == null ? LocalDate.now(clock) : asked;
    }

    private static <E extends Enum<E>> @Nullable E choice(
            String field, Class<E> type, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.of(
                                field,
                                "communitymodels.refusal.unknown-word",
                                code,
                                String.join(
                                                ", ",
                                                Arrays.stream(type.getEnumConstants())
                                                        .map(Enum::name)
                                                        .toList())
                                        .toLowerCase(java.util.Locale.ROOT)));
    }

    /** Models that work on the day: by class, their sites and their groups. */
    record Summary(int total, List<ClassNumber> classes, int sites, int groups) {}

    /** The number of a class. */
    record ClassNumber(
            @com.fasterxml.jackson.annotation.JsonProperty("class") String code, int number) {}
}
