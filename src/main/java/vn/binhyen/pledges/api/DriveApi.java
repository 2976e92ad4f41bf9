package vn.binhyen.pledges.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.pledges.drives.DriveListing;
import vn.binhyen.pledges.drives.DriveManagement;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.drives.OpenDrive;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Pledge drives: open, look up, close. */
@RestController
@RequestMapping("/api/v1/drives")
class DriveApi {

    private final DriveListing listing;
    private final DriveManagement management;
    private final CurrentOfficer officer;

    DriveApi(DriveListing listing, DriveManagement management, CurrentOfficer officer) {
        this.listing = listing;
        this.management = management;
        this.officer = officer;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    Page list() {
        return new Page(listing.visible(officer.required()).stream().map(Line::of).toList(), null);
    }

    @GetMapping("/{id}")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    Line one(@PathVariable UUID id) {
        return Line.of(listing.required(officer.required(), new DriveId(id)));
    }

    @PostMapping
    @RolesAllowed(Roles.PLANNER)
    ResponseEntity<Line> open(@RequestBody Opening opening) {
        var id =
                management.open(
                        new OpenDrive(
                                Objects.requireNonNullElse(opening.theme(), ""),
                                new UnitId(needed("host", opening.host())),
                                needed("startsOn", opening.startsOn()),
                                opening.endsOn(),
                                Objects.requireNonNullElse(opening.goodDeeds(), List.of())));
        return ResponseEntity.created(URI.create("/api/v1/drives/" + id))
                .body(Line.of(listing.required(officer.required(), id)));
    }

    @PostMapping("/{id}/close")
    @RolesAllowed(Roles.PLANNER)
    Line close(@PathVariable UUID id) {
        management.close(new DriveId(id), null);
        return one(id);
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw Refusal.of(field, "pledges.refusal.needed");
        }
        return value;
    }

    /** What a drive is opened with; without {@code endsOn} it stands. */
    record Opening(
            @Nullable String theme,
            @Nullable UUID host,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable List<String> goodDeeds) {}

    /** All drives that concern the caller. */
    record Page(List<Line> items, @Nullable String next) {}

    /** A drive. */
    record Line(
            UUID id,
            String theme,
            UUID host,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate closedOn,
            List<String> goodDeeds,
            long version) {

        static Line of(DriveView it) {
            return new Line(
                    it.id().value(),
                    it.theme(),
                    it.host().value(),
                    it.startsOn(),
                    it.endsOn(),
                    it.closedOn(),
                    it.goodDeeds().stream().map(DriveView.GoodDeed::name).toList(),
                    it.version());
        }
    }
}
