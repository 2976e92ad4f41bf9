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
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.pledges.links.Form;
import vn.binhyen.pledges.links.InstitutionDesk;
import vn.binhyen.pledges.links.LinkBoard;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.shell.spi.Wording;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an institution has registered, seen and corrected by an officer. */
@Controller
@RequestMapping("/pledges/{id}/units/{unit}/row")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER})
class RowController {

    private final InstitutionDesk desk;
    private final LinkBoard board;
    private final UnitDirectory units;
    private final CurrentOfficer officer;
    private final Labels labels;
    private final Wording wording;
    private final Clock clock;

    RowController(
            InstitutionDesk desk,
            LinkBoard board,
            UnitDirectory units,
            CurrentOfficer officer,
            Labels labels,
            Wording wording,
            Clock clock) {
        this.desk = desk;
        this.board = board;
        this.units = units;
        this.officer = officer;
        this.labels = labels;
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
        var form = desk.of(new DriveId(id), institution);
        return page(form, TypedRow.shown(form), false, unit, model);
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(required = false) @Nullable UUID institution,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var drive = new DriveId(id);
        board.drive(officer.required(), drive, new UnitId(unit));
        if (institution == null) {
            return list(id, unit);
        }
        try {
            desk.save(drive, institution, TypedRow.read(typed), TypedRow.seen(typed));
            return list(id, unit);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", wording.errorsOf(refusal));
            return page(desk.of(drive, institution), typed, false, unit, model);
        } catch (Outdated late) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(desk.of(drive, institution), typed, true, unit, model);
        }
    }

    private String page(
            Form form, Map<String, String> values, boolean conflict, UUID unit, Model model) {
        var place = new UnitId(unit);
        var row = form.row();
        var account = row == null ? null : row.account();
        TypedRow.show(form, values, conflict, model);
        model.addAttribute("officer", account == null ? null : labels.of(account));
        model.addAttribute("place", units.named(List.of(place), LocalDate.now(clock)).get(place));
        return "pledges/row";
    }

    private static String list(UUID id, UUID unit) {
        return "redirect:/pledges/" + id + "/units/" + unit + "/institutions";
    }
}
