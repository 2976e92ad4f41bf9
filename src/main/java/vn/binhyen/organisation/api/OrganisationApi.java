package vn.binhyen.organisation.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.organisation.figures.OrganisationSummary;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is organised below a unit on a day, in numbers. */
@RestController
@RequestMapping("/api/v1/organisation")
class OrganisationApi {

    private final OrganisationSummary summary;
    private final CurrentOfficer officer;
    private final Clock clock;

    OrganisationApi(OrganisationSummary summary, CurrentOfficer officer, Clock clock) {
        this.summary = summary;
        this.officer = officer;
        this.clock = clock;
    }

    @GetMapping("/summary")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    Answer summary(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf) {
        var found =
                summary.of(
                        officer.required(),
                        unit == null ? null : new UnitId(unit),
                        asOf == null ? LocalDate.now(clock) : asOf);
        return new Answer(
                found.bodies(),
                found.households(),
                found.withoutCommittee().size(),
                found.withoutCommittee().stream().limit(500).map(UnitId::value).toList());
    }

    /**
     * One line per kind, type of committee or team, and tier.
     *
     * @param households of the residential areas, the base of {@code share}
     * @param withoutCommittee ids of the first 500 of the units without a committee
     */
    record Answer(
            List<OrganisationSummary.Line> bodies,
            @Nullable Long households,
            int unitsWithoutCommittee,
            List<UUID> withoutCommittee) {}
}
