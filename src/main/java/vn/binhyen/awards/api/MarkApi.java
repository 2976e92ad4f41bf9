package vn.binhyen.awards.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.awards.marks.MarkSummary;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How many bear the marks of a year. */
@RestController
@RequestMapping("/api/v1/marks")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class MarkApi {

    private final MarkSummary summary;
    private final Clock clock;

    MarkApi(MarkSummary summary, Clock clock) {
        this.summary = summary;
        this.clock = clock;
    }

    @GetMapping("/summary")
    Marks summary(
            @RequestParam int year,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf) {
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        return new Marks(
                year,
                summary.of(year, unit == null ? null : new UnitId(unit), day).stream()
                        .map(Mark::of)
                        .toList());
    }

    /** The marks of a year. */
    record Marks(int year, List<Mark> marks) {}

    /**
     * One mark; {@code number} is null where it is below five and the caller is not of the commune.
     */
    record Mark(
            String kind,
            String mark,
            @Nullable Long number,
            long base,
            @Nullable BigDecimal share) {

        static Mark of(MarkSummary.Line line) {
            return new Mark(
                    line.kind().code(),
                    line.mark(),
                    line.hidden() ? null : line.number(),
                    line.base(),
                    line.share());
        }
    }
}
