package vn.binhyen.reporting.web;

import jakarta.annotation.security.RolesAllowed;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.reporting.board.OwnDuty;
import vn.binhyen.reporting.board.OwnReports;
import vn.binhyen.reporting.board.RoundBoard;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Labels;

import java.util.stream.Stream;

/** The reports a post owes, and those it handed in. */
@Controller
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class OwnReportsController {

    private final RoundBoard board;
    private final OwnReports handedIn;
    private final CurrentOfficer officer;
    private final Labels labels;

    OwnReportsController(
            RoundBoard board, OwnReports handedIn, CurrentOfficer officer, Labels labels) {
        this.board = board;
        this.handedIn = handedIn;
        this.officer = officer;
        this.labels = labels;
    }

    @GetMapping("/reports")
    String own(Model model) {
        var duties = board.owedBy(officer.required());
        var settled = handedIn.handedInBy(officer.required());
        model.addAttribute("duties", duties);
        model.addAttribute("settled", settled);
        model.addAttribute(
                "campaigns",
                labels.of(
                        Stream.concat(duties.stream(), settled.stream())
                                .map(OwnDuty::campaign)
                                .map(it -> it.value())
                                .distinct()
                                .toList()));
        return "reporting/own";
    }
}
