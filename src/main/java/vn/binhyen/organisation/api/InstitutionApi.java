package vn.binhyen.organisation.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.organisation.events.InstitutionId;
import vn.binhyen.organisation.institutions.InstitutionListing;
import vn.binhyen.organisation.institutions.InstitutionManagement;
import vn.binhyen.organisation.institutions.InstitutionView;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Agencies, enterprises and schools. */
@RestController
@RequestMapping("/api/v1/institutions")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER})
class InstitutionApi {

    private final InstitutionListing listing;
    private final InstitutionManagement management;
    private final CurrentOfficer officer;
    private final Clock clock;

    InstitutionApi(
            InstitutionListing listing,
            InstitutionManagement management,
            CurrentOfficer officer,
            Clock clock) {
        this.listing = listing;
        this.management = management;
        this.officer = officer;
        this.clock = clock;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    InstitutionBody.Page list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var all =
                listing.visible(
                        officer.required(),
                        kind,
                        unit == null ? null : new UnitId(unit),
                        q,
                        asOf == null ? LocalDate.now(clock) : asOf);
        return InstitutionBody.Page.of(all, Math.clamp(limit, 1, 500), after);
    }

    @GetMapping("/{id}")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    ResponseEntity<InstitutionBody> one(@PathVariable UUID id) {
        return answer(ResponseEntity.ok(), management.toSee(new InstitutionId(id)));
    }

    @PostMapping
    ResponseEntity<InstitutionBody> add(@RequestBody InstitutionBody body) {
        var id = management.add(body.facts(null));
        return answer(
                ResponseEntity.created(URI.create("/api/v1/institutions/" + id)),
                management.toSee(id));
    }

    /** The institution reads as said from now on; its kind stays. */
    @PutMapping("/{id}")
    ResponseEntity<InstitutionBody> correct(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody InstitutionBody body) {
        var there = management.toEdit(new InstitutionId(id));
        management.correct(there.id(), body.facts(there.facts()), version(seen));
        return answer(ResponseEntity.ok(), management.toSee(there.id()));
    }

    private static ResponseEntity<InstitutionBody> answer(
            ResponseEntity.BodyBuilder answer, InstitutionView there) {
        return answer.eTag("\"" + there.version() + "\"").body(InstitutionBody.of(there));
    }

    private static @Nullable Long version(@Nullable String ifMatch) {
        var bare = ifMatch == null ? "" : ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        if (bare.isEmpty() || bare.equals("*")) {
            return null;
        }
        if (!bare.matches("\\d{1,18}")) {
            throw Refusal.of("If-Match", "organisation.refusal.not-a-version");
        }
        return Long.valueOf(bare);
    }
}
