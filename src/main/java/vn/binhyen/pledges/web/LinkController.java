package vn.binhyen.pledges.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.documents.LinkCard;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.pledges.links.InstitutionLinks;
import vn.binhyen.pledges.links.LinkBoard;
import vn.binhyen.pledges.links.MadeLink;
import vn.binhyen.pledges.links.PledgeSlips;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Wording;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The institutions of a unit in a drive: who has a link, who has given figures. */
@Controller
@RequestMapping("/pledges/{id}/units/{unit}")
class LinkController {

    private static final int SHOWN = 50;

    private final LinkBoard board;
    private final InstitutionLinks links;
    private final PledgeSlips slips;
    private final UnitDirectory units;
    private final CurrentOfficer officer;
    private final Wording wording;
    private final Clock clock;

    LinkController(
            LinkBoard board,
            InstitutionLinks links,
            PledgeSlips slips,
            UnitDirectory units,
            CurrentOfficer officer,
            Wording wording,
            Clock clock) {
        this.board = board;
        this.links = links;
        this.slips = slips;
        this.units = units;
        this.officer = officer;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/institutions")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    String list(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        model.addAttribute("typed", Map.of());
        return page(new DriveId(id), new UnitId(unit), from, model);
    }

    /** A link for one institution, or for all that have none. The secrets are shown here only. */
    @PostMapping("/links")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    String make(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(required = false) @Nullable UUID institution,
            @RequestParam(required = false) @Nullable UUID standing,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var drive = new DriveId(id);
        var place = new UnitId(unit);
        var view = board.drive(officer.required(), drive, place);
        try {
            var until = Typed.day("until", typed.get("until"));
            var made =
                    institution == null
                            ? links.makeAll(drive, place, until)
                            : List.of(links.make(drive, institution, standing, until));
            model.addAttribute("drive", view);
            model.addAttribute("place", units.named(List.of(place), today()).get(place));
            model.addAttribute(
                    "made",
                    made.stream()
                            .map(it -> LinkCard.of(it.institution().name(), address(it.secret())))
                            .toList());
            model.addAttribute(
                    "secrets",
                    made.stream().map(MadeLink::secret).collect(Collectors.joining(" ")));
            return "pledges/links-made";
        } catch (Refusal refusal) {
            return again(drive, place, typed, refusal, model, response);
        }
    }

    /** Slips of the links that were just made: the browser hands their secrets back. */
    @PostMapping("/links/slips.pdf")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    ResponseEntity<byte[]> print(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "") String secrets) {
        board.drive(officer.required(), new DriveId(id), new UnitId(unit));
        var pdf =
                slips.print(
                        new DriveId(id),
                        List.of(secrets.strip().split("\\s+")),
                        LinkController::address);
        return LinkCard.slips(pdf);
    }

    @PostMapping("/links/revoke")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    String revoke(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(required = false) @Nullable UUID link,
            Model model,
            HttpServletResponse response) {
        var drive = new DriveId(id);
        var place = new UnitId(unit);
        board.drive(officer.required(), drive, place);
        if (link == null) {
            var refusal = new Refusal("pledges.links.refusal.no-link");
            return again(drive, place, Map.of(), refusal, model, response);
        }
        links.revoke(drive, link);
        return "redirect:/pledges/" + id + "/units/" + unit + "/institutions";
    }

    /** Gives one link a last day of its own, or takes it away. */
    @PostMapping("/links/until")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    String limit(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(required = false) @Nullable UUID link,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var drive = new DriveId(id);
        var place = new UnitId(unit);
        board.drive(officer.required(), drive, place);
        try {
            if (link == null) {
                throw new Refusal("pledges.links.refusal.no-link");
            }
            links.limit(drive, link, Typed.day("lastDay", typed.get("lastDay")));
            return "redirect:/pledges/" + id + "/units/" + unit + "/institutions";
        } catch (Refusal refusal) {
            return again(drive, place, typed, refusal, model, response);
        }
    }

    private String again(
            DriveId drive,
            UnitId place,
            Map<String, String> typed,
            Refusal refusal,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("errors", wording.errorsOf(refusal));
        model.addAttribute("typed", typed);
        return page(drive, place, 0, model);
    }

    private String page(DriveId drive, UnitId place, int from, Model model) {
        var who = officer.required();
        var lines = board.of(who, drive, place);
        int first = Math.clamp(from, 0, lines.size());
        var shown = lines.subList(first, Math.min(first + SHOWN, lines.size()));
        var view = board.drive(who, drive, place);
        var ended = view.endsOn() != null && today().isAfter(view.endsOn());
        model.addAttribute("drive", view);
        model.addAttribute("place", units.named(List.of(place), today()).get(place));
        model.addAttribute("lines", shown);
        model.addAttribute("number", lines.size());
        model.addAttribute("first", first);
        model.addAttribute("next", first + SHOWN < lines.size() ? first + SHOWN : null);
        model.addAttribute("given", lines.stream().filter(it -> it.given() != null).count());
        model.addAttribute("without", lines.stream().filter(it -> !it.live()).count());
        model.addAttribute("mayEnter", DriveController.mayEnter(who) && view.open());
        model.addAttribute("mayCheck", DriveController.mayEnter(who));
        model.addAttribute("mayLink", DriveController.mayEnter(who) && view.open() && !ended);
        return "pledges/institutions";
    }

    private static String address(String secret) {
        return LinkCard.address(PublicFormController.PATH + "/" + secret);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
