package vn.binhyen.pledges.web;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.pledges.PledgePapers;
import vn.binhyen.pledges.SheetReading;
import vn.binhyen.pledges.drives.DriveListing;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.pledges.progress.PledgeProgress;
import vn.binhyen.pledges.progress.PledgeSummary;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Papers of a drive for one unit. */
@Controller
@RequestMapping("/pledges/{id}/units/{unit}")
class PaperController {

    private final SheetReading reading;
    private final DriveListing drives;
    private final PledgePapers papers;
    private final PledgeSummary summary;
    private final PledgeProgress progress;
    private final UnitDirectory units;
    private final CurrentOfficer officer;
    private final Clock clock;

    PaperController(
            SheetReading reading,
            DriveListing drives,
            PledgePapers papers,
            PledgeSummary summary,
            PledgeProgress progress,
            UnitDirectory units,
            CurrentOfficer officer,
            Clock clock) {
        this.reading = reading;
        this.drives = drives;
        this.papers = papers;
        this.summary = summary;
        this.progress = progress;
        this.units = units;
        this.officer = officer;
        this.clock = clock;
    }

    /** A page for each group of the unit; its code opens the sheet of that group on that day. */
    @GetMapping("/sheets.pdf")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    ResponseEntity<byte[]> sheets(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String on) {
        var day = Typed.or(LocalDate.now(clock), on);
        var sheet = reading.of(officer.required(), new DriveId(id), new UnitId(unit), group, day);
        var here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return pdf(
                papers.sheets(
                        sheet, it -> here + SheetController.address(id, unit, "sheet", it, day)),
                "phieu-dang-ky.pdf");
    }

    @GetMapping("/wall.pdf")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    ResponseEntity<byte[]> wall(@PathVariable UUID id, @PathVariable UUID unit) {
        var who = officer.required();
        var place = new UnitId(unit);
        var drive = drives.required(who, new DriveId(id));
        var today = LocalDate.now(clock);
        var query = new PledgeSummary.Query(new int[] {drive.number()}, place, null, null);
        var lines = summary.of(who, query);
        var view = units.named(List.of(place), today).get(place);
        return pdf(
                papers.wall(
                        drive,
                        view == null ? "" : view.name(),
                        today,
                        lines,
                        progress.children(who, query, today)),
                "bang-dang-ky.pdf");
    }

    private static ResponseEntity<byte[]> pdf(byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(content);
    }
}
