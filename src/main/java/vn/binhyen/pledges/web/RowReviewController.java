package vn.binhyen.pledges.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.pledges.InstitutionChecks;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.pledges.links.Form;
import vn.binhyen.pledges.links.InstitutionDesk;
import vn.binhyen.pledges.links.LinkBoard;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.TypedDay;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Wording;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What was kept of what an institution registered, entered by an officer who looked. */
@Controller
@RequestMapping("/pledges/{id}/units/{unit}/row/review")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER})
class RowReviewController {

    private final InstitutionDesk desk;
    private final InstitutionChecks checks;
    private final LinkBoard board;
    private final UnitDirectory units;
    private final CurrentOfficer officer;
    private final Wording wording;
    private final Clock clock;

    RowReviewController(
            InstitutionDesk desk,
            InstitutionChecks checks,
            LinkBoard board,
            UnitDirectory units,
            CurrentOfficer officer,
            Wording wording,
            Clock clock) {
        this.desk = desk;
        this.checks = checks;
        this.board = board;
        this.units = units;
        this.officer = officer;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    String ask(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(required = false) @Nullable UUID institution,
            Model model) {
        board.drive(officer.required(), new DriveId(id), new UnitId(unit));
        if (institution == null) {
            return list(id, unit);
        }
        return page(desk.of(new DriveId(id), institution), unit, null, model);
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(required = false) @Nullable UUID institution,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        board.drive(officer.required(), new DriveId(id), new UnitId(unit));
        if (institution == null) {
            return list(id, unit);
        }
        var form = desk.of(new DriveId(id), institution);
        try {
            var seen = Typed.number("version", typed.get("version"));
            checks.review(
                    form.drive(),
                    institution,
                    kept(typed),
                    numbered("c-", typed),
                    numbered("k-", typed),
                    Typed.required("checkedOn", typed.get("checkedOn")),
                    seen == null ? -1 : seen);
            return list(id, unit);
        } catch (Refusal refusal) {
            return again(
                    HttpStatus.UNPROCESSABLE_CONTENT, form, unit, typed, refusal, model, response);
        } catch (Outdated late) {
            var changed = new Refusal("pledges.refusal.changed-meanwhile");
            return again(HttpStatus.CONFLICT, form, unit, typed, changed, model, response);
        }
    }

    private String again(
            HttpStatus status,
            Form form,
            UUID unit,
            Map<String, String> typed,
            Refusal refusal,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("errors", wording.errorsOf(refusal));
        model.addAttribute("outdated", status == HttpStatus.CONFLICT);
        return page(form, unit, typed, model);
    }

    private static Map<Integer, Boolean> kept(Map<String, String> typed) {
        var kept = new HashMap<Integer, Boolean>();
        typed.forEach((name, value) -> {
            if (name.matches("i-\\d{1,9}") && (value.equals("yes") || value.equals("no"))) {
                kept.put(Integer.valueOf(name.substring(2)), value.equals("yes"));
            }
        });
        return kept;
    }

    private static Map<Integer, Integer> numbered(String prefix, Map<String, String> typed) {
        var numbers = new HashMap<Integer, Integer>();
        Typed.numbers(prefix, typed)
                .forEach((deed, number) -> {
                    if (deed.matches("\\d{1,9}")) {
                        numbers.put(Integer.valueOf(deed), number);
                    }
                });
        return numbers;
    }

    private String page(Form form, UUID unit, @Nullable Map<String, String> typed, Model model) {
        var place = new UnitId(unit);
        var there = checks.of(form.drive(), form.institution().id()).orElse(null);
        var values = new HashMap<String, String>();
        values.put("checkedOn", TypedDay.shown(LocalDate.now(clock)));
        if (there != null) {
            there.lines().forEach(it -> show(it, values));
        }
        if (typed != null) {
            values.putAll(typed);
        }
        model.addAttribute("form", form);
        model.addAttribute("there", there);
        model.addAttribute("typed", values);
        model.addAttribute(
                "place", units.named(java.util.List.of(place), LocalDate.now(clock)).get(place));
        return "pledges/row-review";
    }

    private static void show(InstitutionChecks.Line line, Map<String, String> values) {
        var checked = line.checked();
        var kept = line.kept();
        if (checked == null || kept == null) {
            return;
        }
        if (line.ofItself()) {
            values.put("i-" + line.deed().id(), kept > 0 ? "yes" : "no");
        } else {
            values.put("c-" + line.deed().id(), checked.toString());
            values.put("k-" + line.deed().id(), kept.toString());
        }
    }

    private static String list(UUID id, UUID unit) {
        return "redirect:/pledges/" + id + "/units/" + unit + "/institutions";
    }
}
