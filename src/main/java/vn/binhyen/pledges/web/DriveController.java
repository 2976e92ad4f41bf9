package vn.binhyen.pledges.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.pledges.drives.DriveListing;
import vn.binhyen.pledges.drives.DriveManagement;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.drives.OpenDrive;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.pledges.progress.PledgeProgress;
import vn.binhyen.pledges.progress.PledgeSummary;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Wording;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Pledge drives: which there are, how each goes on, opening and closing them. */
@Controller
@RequestMapping("/pledges")
class DriveController {

    private final DriveListing listing;
    private final DriveManagement management;
    private final PledgeSummary summary;
    private final PledgeProgress progress;
    private final UnitDirectory units;
    private final CurrentOfficer current;
    private final Scopes scopes;
    private final Wording wording;
    private final Clock clock;

    DriveController(
            DriveListing listing,
            DriveManagement management,
            PledgeSummary summary,
            PledgeProgress progress,
            UnitDirectory units,
            CurrentOfficer current,
            Scopes scopes,
            Wording wording,
            Clock clock) {
        this.listing = listing;
        this.management = management;
        this.summary = summary;
        this.progress = progress;
        this.units = units;
        this.current = current;
        this.scopes = scopes;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    String list(Model model) {
        var officer = current.required();
        var drives = listing.visible(officer);
        var hosts = units.named(drives.stream().map(DriveView::host).distinct().toList(), today());
        model.addAttribute("drives", drives);
        model.addAttribute(
                "hosts", drives.stream().map(it -> nameOf(hosts.get(it.host()))).toList());
        model.addAttribute("mayOpen", mayOpen(officer));
        return "pledges/list";
    }

    @GetMapping("/new")
    @RolesAllowed(Roles.PLANNER)
    String ask(Model model) {
        model.addAttribute("typed", Map.of());
        return "pledges/new";
    }

    @PostMapping("/new")
    @RolesAllowed(Roles.PLANNER)
    String open(
            @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        try {
            var id =
                    management.open(
                            new OpenDrive(
                                    typed.getOrDefault("theme", ""),
                                    host(typed.get("unitCode")),
                                    Typed.required("startsOn", typed.get("startsOn")),
                                    Typed.day("endsOn", typed.get("endsOn")),
                                    typed.getOrDefault("goodDeeds", "").lines().toList()));
            return "redirect:/pledges/" + id;
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("errors", wording.errorsOf(refusal));
            model.addAttribute("typed", typed);
            return "pledges/new";
        }
    }

    /** The unit of a code; without one the officer's own. */
    private UnitId host(@Nullable String code) {
        var own = current.required().unit();
        if (code == null || code.isBlank()) {
            return java.util.Optional.ofNullable(own)
                    .or(units::province)
                    .orElseThrow(() -> Refusal.of("unitCode", "pledges.refusal.no-province"));
        }
        return units.byCode(List.of(code.strip()), today()).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of("unitCode", "pledges.refusal.unknown-unit"))
                .id();
    }

    /** How the drive goes on in the unit asked for, else in the officer's own part of it. */
    @GetMapping("/{id}")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    String one(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            Model model) {
        return show(new DriveId(id), unit, model);
    }

    private String show(DriveId id, @Nullable UUID unit, Model model) {
        var officer = current.required();
        var drive = listing.required(officer, id);
        var place = place(officer, drive, unit);
        scopes.require(officer, place, today());
        var day = lastDay(drive);
        var query = new PledgeSummary.Query(new int[] {drive.number()}, place, null, null);
        var lines = summary.of(officer, query);
        var households = lines.stream().filter(it -> it.subject() == Subject.HOUSEHOLD).findFirst();
        var children = progress.children(officer, query, day);
        var coverage = households.map(PledgeSummary.Line::coverage).orElse(null);
        model.addAttribute("drive", drive);
        model.addAttribute("place", units.named(List.of(place), day).get(place));
        model.addAttribute("above", above(officer, place, day));
        model.addAttribute("lines", lines);
        model.addAttribute("children", children);
        model.addAttribute("coverage", coverage);
        model.addAttribute("behind", children.stream().filter(it -> it.behind(coverage)).count());
        var days = progress.days(officer, drive, place, day);
        model.addAttribute("days", days);
        model.addAttribute(
                "most", days.stream().mapToLong(PledgeProgress.Day::turns).max().orElse(1));
        model.addAttribute("mayEnter", mayEnter(officer));
        model.addAttribute(
                "mayClose",
                mayOpen(officer) && drive.open() && scopes.covers(officer, drive.host(), today()));
        return "pledges/drive";
    }

    private UnitId place(Officer officer, DriveView drive, @Nullable UUID asked) {
        if (asked != null) {
            return new UnitId(asked);
        }
        var own = officer.unit();
        return own == null || scopes.covers(officer, drive.host(), today()) ? drive.host() : own;
    }

    private LocalDate lastDay(DriveView drive) {
        var end = drive.endsOn();
        return end == null || end.isAfter(today()) ? today() : end;
    }

    private List<vn.binhyen.territory.UnitView> above(
            Officer officer, UnitId place, LocalDate day) {
        return units.placed(List.of(place), day).stream()
                .flatMap(it -> it.ancestors().reversed().stream())
                .filter(it -> scopes.covers(officer, it.id(), today()))
                .toList();
    }

    /** Puts further good deeds on offer, behind those there are. */
    @PostMapping("/{id}/offer")
    @RolesAllowed(Roles.PLANNER)
    String offer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String goodDeeds,
            @RequestParam(required = false) @Nullable Long version,
            Model model,
            HttpServletResponse response) {
        try {
            management.offer(new DriveId(id), goodDeeds.lines().toList(), version);
            return "redirect:/pledges/" + id;
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("errors", wording.errorsOf(refusal));
            model.addAttribute("offered", goodDeeds);
            return show(new DriveId(id), null, model);
        }
    }

    @PostMapping("/{id}/close")
    @RolesAllowed(Roles.PLANNER)
    String close(@PathVariable UUID id, @RequestParam(required = false) @Nullable Long version) {
        management.close(new DriveId(id), version);
        return "redirect:/pledges/" + id;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static boolean mayOpen(Officer officer) {
        return officer.isAdministrator() || officer.is(Roles.PLANNER);
    }

    static boolean mayEnter(Officer officer) {
        return mayOpen(officer) || officer.is(Roles.REPORTER);
    }

    private static String nameOf(@Nullable UnitView unit) {
        return unit == null ? "" : unit.name();
    }
}
