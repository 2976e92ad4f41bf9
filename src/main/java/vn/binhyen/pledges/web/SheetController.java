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
import org.springframework.web.util.UriComponentsBuilder;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.pledges.SheetEntry;
import vn.binhyen.pledges.SheetReading;
import vn.binhyen.pledges.SheetView;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Wording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** One paper sheet on one screen: what has been registered, and later what was kept. */
@Controller
@RequestMapping("/pledges/{id}/units/{unit}")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER})
class SheetController {

    private final SheetReading reading;
    private final SheetEntry entry;
    private final CurrentOfficer officer;
    private final Wording wording;
    private final Clock clock;

    SheetController(
            SheetReading reading,
            SheetEntry entry,
            CurrentOfficer officer,
            Wording wording,
            Clock clock) {
        this.reading = reading;
        this.entry = entry;
        this.officer = officer;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/sheet")
    String ask(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable Integer saved,
            Model model) {
        var day = Typed.or(today(), on);
        var sheet = sheet(id, unit, group, day);
        model.addAttribute("saved", saved);
        return page("pledges/sheet", sheet, shown(sheet), model);
    }

    @PostMapping("/sheet")
    String save(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var group = blankToNull(typed.get("group"));
        try {
            var on = Typed.required("on", typed.get("on"));
            var figures = Typed.numbers("r-", typed);
            entry.register(
                    new DriveId(id),
                    new UnitId(unit),
                    group,
                    on,
                    figures,
                    Typed.number("control", typed.get("control")),
                    Typed.number("version", typed.get("version")));
            return "redirect:"
                    + address(id, unit, "sheet", group, on)
                    + "&saved="
                    + figures.values().stream().mapToInt(Integer::intValue).sum();
        } catch (Refusal refusal) {
            return again("pledges/sheet", id, unit, group, typed, refusal, model, response);
        } catch (Outdated other) {
            return outdated("pledges/sheet", id, unit, group, typed, model, response);
        }
    }

    @GetMapping("/review")
    String askReview(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String on,
            Model model) {
        var drive = sheet(id, unit, group, today()).drive();
        var days = reading.days(drive, new UnitId(unit));
        var day = Typed.or(days.isEmpty() ? today() : days.getFirst(), on);
        var sheet = sheet(id, unit, group, day);
        var values = shown(sheet);
        values.put("checkedOn", vn.binhyen.shared.TypedDay.shown(today()));
        return page("pledges/review", sheet, values, model);
    }

    @PostMapping("/review")
    String review(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var group = blankToNull(typed.get("group"));
        try {
            var on = Typed.required("on", typed.get("on"));
            entry.review(
                    new DriveId(id),
                    new UnitId(unit),
                    group,
                    on,
                    Typed.numbers("c-", typed),
                    Typed.numbers("k-", typed),
                    Typed.required("checkedOn", typed.get("checkedOn")),
                    Typed.number("version", typed.get("version")));
            return "redirect:" + address(id, unit, "review", group, on);
        } catch (Refusal refusal) {
            return again("pledges/review", id, unit, group, typed, refusal, model, response);
        } catch (Outdated other) {
            return outdated("pledges/review", id, unit, group, typed, model, response);
        }
    }

    /** What was typed, beside what somebody else has kept meanwhile. */
    private String outdated(
            String template,
            UUID id,
            UUID unit,
            @Nullable String group,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var changed = new Refusal("pledges.refusal.changed-meanwhile");
        var page = again(template, id, unit, group, typed, changed, model, response);
        model.addAttribute("outdated", true);
        response.setStatus(409);
        return page;
    }

    private String again(
            String template,
            UUID id,
            UUID unit,
            @Nullable String group,
            Map<String, String> typed,
            Refusal refusal,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("errors", wording.errorsOf(refusal));
        return page(
                template, sheet(id, unit, group, Typed.or(today(), typed.get("on"))), typed, model);
    }

    private SheetView sheet(UUID id, UUID unit, @Nullable String group, LocalDate on) {
        return reading.of(
                officer.required(), new DriveId(id), new UnitId(unit), blankToNull(group), on);
    }

    private String page(String template, SheetView sheet, Map<String, String> values, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("typed", values);
        var unit = sheet.unit().id();
        model.addAttribute("groups", reading.groupCodes(unit, sheet.on()));
        model.addAttribute("days", reading.days(sheet.drive(), unit));
        return template;
    }

    /** What is kept, as the fields show it. */
    private static Map<String, String> shown(SheetView sheet) {
        var values = new HashMap<String, String>();
        values.put("on", vn.binhyen.shared.TypedDay.shown(sheet.on()));
        for (var cell : sheet.cells()) {
            put(values, "r-" + cell.key(), cell.registered());
            put(values, "c-" + cell.key(), cell.checked());
            put(values, "k-" + cell.key(), cell.kept());
        }
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable Integer number) {
        if (number != null) {
            values.put(name, number.toString());
        }
    }

    /** The address of exactly this sheet, as the code on the paper carries it. */
    static String address(
            UUID drive, UUID unit, String page, @Nullable String group, LocalDate on) {
        var uri =
                UriComponentsBuilder.fromPath("/pledges/{drive}/units/{unit}/{page}")
                        .queryParam("on", on);
        if (group != null) {
            uri.queryParam("group", "{group}");
            return uri.encode().buildAndExpand(drive, unit, page, group).toUriString();
        }
        return uri.encode().buildAndExpand(drive, unit, page).toUriString();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
