package vn.binhyen.pledges.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.pledges.DriveListing;
import vn.binhyen.pledges.PledgeSummary;
import vn.binhyen.pledges.PledgeSummary.Query;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What pledges add up to. */
@RestController
@RequestMapping("/api/v1/pledges")
class PledgeApi {

    private final PledgeSummary summary;
    private final DriveListing drives;
    private final CurrentOfficer officer;

    PledgeApi(PledgeSummary summary, DriveListing drives, CurrentOfficer officer) {
        this.summary = summary;
        this.drives = drives;
        this.officer = officer;
    }

    /**
     * A line for each kind of subject.
     *
     * @param drive id or theme of a drive; a theme means all drives that bear it
     */
    @GetMapping("/summary")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    Answer summary(
            @RequestParam(required = false) @Nullable String drive,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to) {
        var query =
                new Query(drives.numbers(drive), unit == null ? null : new UnitId(unit), from, to);
        return new Answer(summary.of(officer.required(), query).stream().map(Line::of).toList());
    }

    /** One line per kind of subject that has registered. */
    record Answer(List<Line> subjects) {}

    /** Turns registered, kept and checked; {@code distinct} and {@code coverage} count once. */
    record Line(
            String subject,
            long registered,
            long kept,
            long checked,
            long distinct,
            @Nullable Long base,
            @Nullable BigDecimal coverage) {

        static Line of(PledgeSummary.Line it) {
            return new Line(
                    it.subject().code(),
                    it.registered(),
                    it.kept(),
                    it.checked(),
                    it.distinct(),
                    it.base(),
                    it.coverage());
        }
    }
}
