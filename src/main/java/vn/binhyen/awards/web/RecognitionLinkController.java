package vn.binhyen.awards.web;

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
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.awards.links.FormLinks;
import vn.binhyen.awards.links.FormSlips;
import vn.binhyen.documents.LinkCard;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.TypedDay;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Wording;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The institutions of a unit in a cycle: who has a link, and how far each has come by it. */
@Controller
@RequestMapping("/recognition/{id}/links")
class RecognitionLinkController {

    private static final int SHOWN = 50;

    private final FormLinks links;
    private final FormSlips slips;
    private final CycleListing cycles;
    private final CurrentOfficer officer;
    private final Wording wording;

    RecognitionLinkController(
            FormLinks links,
            FormSlips slips,
            CycleListing cycles,
            CurrentOfficer officer,
            Wording wording) {
        this.links = links;
        this.slips = slips;
        this.cycles = cycles;
        this.officer = officer;
        this.wording = wording;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    String list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        return page(new CycleId(id), home(unit), Map.of(), from, model);
    }

    /** A link for one institution, or for all that have none. The secrets are shown here only. */
    @PostMapping
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    String make(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID institution,
            @RequestParam(required = false) @Nullable UUID standing,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var cycle = new CycleId(id);
        var home = home(unit);
        try {
            var until = TypedDay.read("until", typed.get("until"));
            var made =
                    institution == null
                            ? links.makeAll(cycle, home, until)
                            : List.of(links.make(cycle, institution, standing, until));
            model.addAttribute("cycle", links.cycle(cycle));
            model.addAttribute("unit", home);
            model.addAttribute(
                    "made",
                    made.stream()
                            .map(it -> LinkCard.of(it.place().name(), address(it.secret())))
                            .toList());
            model.addAttribute(
                    "secrets",
                    made.stream().map(FormLinks.MadeLink::secret).collect(Collectors.joining(" ")));
            return "recognition/links-made";
        } catch (Refusal refusal) {
            return again(cycle, home, typed, refusal, model, response);
        }
    }

    /** Slips of the links that were just made: the browser hands their secrets back. */
    @PostMapping("/slips.pdf")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    ResponseEntity<byte[]> print(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String secrets) {
        var pdf =
                slips.print(
                        new CycleId(id),
                        List.of(secrets.strip().split("\\s+")),
                        RecognitionLinkController::address);
        return LinkCard.slips(pdf);
    }

    @PostMapping("/revoke")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    String revoke(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID link,
            Model model,
            HttpServletResponse response) {
        var cycle = new CycleId(id);
        var home = home(unit);
        if (link == null) {
            var refusal = new Refusal("recognition.links.refusal.no-link");
            return again(cycle, home, Map.of(), refusal, model, response);
        }
        links.revoke(cycle, link);
        return "redirect:/recognition/" + id + "/links?unit=" + home;
    }

    private String again(
            CycleId cycle,
            UnitId unit,
            Map<String, String> typed,
            Refusal refusal,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("errors", wording.errorsOf(refusal));
        return page(cycle, unit, typed, 0, model);
    }

    private String page(CycleId id, UnitId unit, Map<String, String> typed, int from, Model model) {
        var cycle = links.cycle(id);
        var lines = links.board(id, unit);
        int first = Math.clamp(from, 0, lines.size());
        model.addAttribute("cycle", cycle);
        model.addAttribute("unit", unit);
        model.addAttribute("typed", typed);
        model.addAttribute("lines", lines.subList(first, Math.min(first + SHOWN, lines.size())));
        model.addAttribute("number", lines.size());
        model.addAttribute("first", first);
        model.addAttribute("next", first + SHOWN < lines.size() ? first + SHOWN : null);
        model.addAttribute(
                "without",
                lines.stream().filter(it -> it.place().excluded() == null && !it.live()).count());
        model.addAttribute("usual", links.usualLastDay(cycle));
        var who = officer.required();
        model.addAttribute(
                "mayLink",
                who.isAdministrator() || who.is(Roles.PLANNER) || who.is(Roles.REPORTER));
        return "recognition/links";
    }

    private UnitId home(@Nullable UUID unit) {
        return cycles.home(unit == null ? null : new UnitId(unit));
    }

    private static String address(String secret) {
        return LinkCard.address(RecognitionFormController.PATH + "/" + secret);
    }
}
