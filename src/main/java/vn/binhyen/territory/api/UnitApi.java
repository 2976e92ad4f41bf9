package vn.binhyen.territory.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.Tiers;
import vn.binhyen.territory.UnitCount;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitFilter;
import vn.binhyen.territory.UnitHistory;
import vn.binhyen.territory.UnitLineage;
import vn.binhyen.territory.UnitListing;
import vn.binhyen.territory.UnitPast;
import vn.binhyen.territory.UnitView;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Units on a day, each officer the own unit and those below it. */
@RestController
@RequestMapping("/api/v1/units")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class UnitApi {

    private final UnitListing listing;
    private final Tiers tiers;
    private final UnitDirectory directory;
    private final UnitHistory history;
    private final UnitLineage succession;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final Clock clock;

    UnitApi(
            UnitListing listing,
            Tiers tiers,
            UnitDirectory directory,
            UnitHistory history,
            UnitLineage succession,
            CurrentOfficer officer,
            Scopes scopes,
            Clock clock) {
        this.listing = listing;
        this.tiers = tiers;
        this.directory = directory;
        this.history = history;
        this.succession = succession;
        this.officer = officer;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable UUID parent,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var only = blankToNull(tier);
        if (only != null && tiers.find(only).isEmpty()) {
            throw Refusal.of("tier", "territory.refusal.unknown-tier", only);
        }
        var filter = new UnitFilter(only, parent == null ? null : new UnitId(parent), q);
        var page =
                listing.page(
                        officer.required(),
                        filter,
                        day(asOf),
                        Math.clamp(limit, 1, 500),
                        blankToNull(after));
        return new Page(page.items().stream().map(Unit::of).toList(), page.next(), page.total());
    }

    @GetMapping("/{id}")
    Unit one(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf) {
        var unit = directory.required(new UnitId(id), day(asOf));
        scopes.require(officer.required(), unit.id(), day(asOf));
        return Unit.of(unit);
    }

    @GetMapping("/{id}/lineage")
    Lineage lineage(@PathVariable UUID id) {
        var versions = history.of(new UnitId(id));
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        var last = versions.getFirst().unit();
        scopes.require(officer.required(), last.id(), last.nearestTo(LocalDate.now(clock)));
        return new Lineage(
                succession.predecessors(last.id()).stream().map(LineageEdge::predecessor).toList(),
                succession.successors(last.id()).stream().map(LineageEdge::successor).toList(),
                versions.stream().map(Version::of).toList());
    }

    @GetMapping("/summary")
    Summary summary(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf) {
        return new Summary(listing.summary(officer.required(), day(asOf)));
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A page of units in the order of their codes; {@code next} is null at its end. */
    record Page(List<Unit> items, @Nullable String next, long total) {}

    /** A unit as it stands on the day; {@code validTo} is exclusive. */
    record Unit(
            UUID id,
            String code,
            String name,
            String shortName,
            String type,
            String tier,
            @Nullable UUID parentId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static Unit of(UnitView unit) {
            return new Unit(
                    unit.id().value(),
                    unit.code(),
                    unit.name(),
                    unit.shortName(),
                    unit.type(),
                    unit.tier(),
                    unit.parent() == null ? null : unit.parent().value(),
                    unit.validFrom(),
                    unit.validTo());
        }
    }

    /** Where a unit came from and what became of it, and its own versions, the latest first. */
    record Lineage(
            List<LineageEdge> predecessors, List<LineageEdge> successors, List<Version> versions) {}

    /** One version of the unit. */
    record Version(
            String code,
            String name,
            @Nullable String nameEn,
            String type,
            String tier,
            @Nullable UUID parentId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String instrument) {

        static Version of(UnitPast past) {
            var unit = past.unit();
            return new Version(
                    unit.code(),
                    unit.name(),
                    past.nameEn(),
                    unit.type(),
                    unit.tier(),
                    unit.parent() == null ? null : unit.parent().value(),
                    unit.validFrom(),
                    unit.validTo(),
                    past.instrument());
        }
    }

    /** How many units each tier and type has. */
    record Summary(List<UnitCount> counts) {}
}
