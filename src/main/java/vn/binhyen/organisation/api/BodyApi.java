package vn.binhyen.organisation.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.organisation.BodyDirectory;
import vn.binhyen.organisation.BodyFilter;
import vn.binhyen.organisation.BodyView;
import vn.binhyen.organisation.files.BodyExport;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Bodies on a day, as far as the officer may see them. */
@RestController
@RequestMapping("/api/v1/bodies")
class BodyApi {

    private final BodyDirectory directory;
    private final BodyExport export;
    private final CurrentOfficer officer;
    private final Clock clock;

    BodyApi(BodyDirectory directory, BodyExport export, CurrentOfficer officer, Clock clock) {
        this.directory = directory;
        this.export = export;
        this.officer = officer;
        this.clock = clock;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    Page list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var filter = new BodyFilter(kind, unit == null ? null : new UnitId(unit), q);
        var page =
                directory.page(
                        officer.required(),
                        filter,
                        asOf == null ? LocalDate.now(clock) : asOf,
                        Math.clamp(limit, 1, 500),
                        after);
        return new Page(page.items().stream().map(Line::of).toList(), page.next(), page.total());
    }

    /**
     * The same as a file of the import {@code bodies}; with {@code history} whatever ended before
     * too.
     */
    @GetMapping(value = "/export.csv", produces = "text/csv")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "false") boolean history) {
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        var who = officer.required();
        var filter = new BodyFilter(kind, unit == null ? null : new UnitId(unit), null);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(
                        export.csv(
                                history
                                        ? export.history(who, day)
                                        : export.rows(who, filter, day)));
    }

    /** A page of bodies in the order of their codes; {@code next} is null at its end. */
    record Page(List<Line> items, @Nullable String next, long total) {}

    /**
     * A body; {@code endedOn} is the last day it existed. A unit's list holds the bodies of the
     * units below it too. {@code institutionId} is what a guard force protects.
     */
    record Line(
            UUID id,
            String kind,
            @Nullable String type,
            String code,
            String name,
            UUID unitId,
            @Nullable Integer members,
            @Nullable Integer households,
            LocalDate establishedOn,
            @Nullable LocalDate endedOn,
            @Nullable String decisionNumber,
            @Nullable LocalDate decisionDate,
            @Nullable UUID mergedInto,
            @Nullable UUID institutionId,
            boolean proposed) {

        static Line of(BodyView body) {
            var into = body.mergedInto();
            var institution = body.institution();
            return new Line(
                    body.id().value(),
                    body.kind(),
                    body.type(),
                    body.code(),
                    body.name(),
                    body.unit().value(),
                    body.members(),
                    body.households(),
                    body.establishedOn(),
                    body.endedOn(),
                    body.decisionNumber(),
                    body.decisionDate(),
                    into == null ? null : into.value(),
                    institution == null ? null : institution.value(),
                    body.proposed());
        }
    }
}
