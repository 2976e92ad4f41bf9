package vn.binhyen.pledges.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.pledges.drives.DriveListing;
import vn.binhyen.pledges.progress.PledgeProgress;
import vn.binhyen.pledges.progress.PledgeSummary;
import vn.binhyen.pledges.progress.PledgeSummary.Query;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What pledges add up to. */
@RestController
@RequestMapping("/api/v1/pledges")
class PledgeApi {

    private final PledgeSummary summary;
    private final PledgeProgress progress;
    private final Clock clock;
    private final DriveListing drives;
    private final CurrentOfficer officer;

    PledgeApi(
            PledgeSummary summary,
            PledgeProgress progress,
            DriveListing drives,
            CurrentOfficer officer,
            Clock clock) {
        this.summary = summary;
        this.progress = progress;
        this.clock = clock;
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

    /** Households of the units directly below the unit; of the province's where none is named. */
    @GetMapping("/units")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    Units units(
            @RequestParam(required = false) @Nullable String drive,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to) {
        var who = officer.required();
        if (who.body() != null) {
            return new Units(List.of()); // the account of a body has no units below it
        }
        var own = who.unit();
        var asked = unit == null ? own : new UnitId(unit);
        var query = new Query(drives.numbers(drive), asked, from, to);
        var day = to == null ? LocalDate.now(clock) : to;
        return new Units(progress.children(who, query, day).stream().map(UnitLine::of).toList());
    }

    /** A line for each unit directly below, in the order of their names. */
    record Units(List<UnitLine> units) {}

    /** Households of a unit and all below it. */
    record UnitLine(
            UUID unitId,
            String code,
            String name,
            long registered,
            long kept,
            long checked,
            long distinct,
            @Nullable Long base,
            @Nullable BigDecimal coverage) {

        static UnitLine of(PledgeProgress.Line it) {
            return new UnitLine(
                    it.unit().id().value(),
                    it.unit().code(),
                    it.unit().name(),
                    it.turns(),
                    it.kept(),
                    it.checked(),
                    it.distinct(),
                    it.base(),
                    it.coverage());
        }
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
