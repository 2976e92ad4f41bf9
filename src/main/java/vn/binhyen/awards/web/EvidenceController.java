package vn.binhyen.awards.web;

import jakarta.annotation.security.RolesAllowed;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.EvidenceRows;
import vn.binhyen.shared.Roles;

import java.util.UUID;

/** The rows behind what the system knows about a criterion of a file. */
@Controller
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class EvidenceController {

    private final EvidenceRows rows;

    EvidenceController(EvidenceRows rows) {
        this.rows = rows;
    }

    @GetMapping("/recognition/{id}/objects/{object}/evidence/{criterion}")
    String evidence(
            @PathVariable UUID id,
            @PathVariable UUID object,
            @PathVariable String criterion,
            Model model) {
        model.addAttribute("view", rows.of(new CycleId(id), object, criterion));
        return "recognition/evidence";
    }
}
