package vn.binhyen.reporting.web;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.board.CampaignBoard;
import vn.binhyen.reporting.board.Page;
import vn.binhyen.reporting.board.RoundBoard;
import vn.binhyen.reporting.board.RoundView;
import vn.binhyen.reporting.papers.Urging;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.territory.UnitGroups;

import java.util.List;
import java.util.Optional;

/** The board of a campaign: units down, rounds across, what is late first to the eye. */
@Controller
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class BoardController {

    private final RoundBoard board;
    private final CampaignBoard rows;
    private final BoardSheet sheet;
    private final DistrictLines districts;
    private final UnitGroups groups;
    private final Urging urging;
    private final Labels labels;
    private final CurrentOfficer officer;

    BoardController(
            RoundBoard board,
            CampaignBoard rows,
            BoardSheet sheet,
            DistrictLines districts,
            UnitGroups groups,
            Urging urging,
            Labels labels,
            CurrentOfficer officer) {
        this.board = board;
        this.rows = rows;
        this.sheet = sheet;
        this.districts = districts;
        this.groups = groups;
        this.urging = urging;
        this.labels = labels;
        this.officer = officer;
    }

    @GetMapping("/campaigns/{campaign}/board")
    String show(@PathVariable CampaignId campaign, BoardQuestion question, Model model) {
        var rounds = board.rounds(campaign);
        var round = chosen(rounds, question.round());
        model.addAttribute("campaign", campaign);
        model.addAttribute("campaignTitle", labels.of(campaign.value()));
        model.addAttribute("rounds", rounds);
        model.addAttribute("question", question);
        model.addAttribute("round", round);
        var post = officer.required();
        model.addAttribute("mayUrge", !post.is(Roles.VIEWER) && !post.is(Roles.REPORTER));
        if (round != null) {
            model.addAttribute("page", rows.rows(campaign, round.id(), question.toFilter()));
            model.addAttribute("groups", groups.on(round.dueOn()));
            model.addAttribute("districts", districts.of(round.id()));
        }
        return "reporting/board";
    }

    /** What the board shows with this filter, all pages of it, as a workbook. */
    @GetMapping("/campaigns/{campaign}/board.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable CampaignId campaign, BoardQuestion question) {
        var rounds = board.rounds(campaign);
        var round = chosen(rounds, question.round());
        if (round == null) {
            throw new NotFound();
        }
        var all = question.toFilter().after(0).limitedTo(Page.ALL);
        var file = sheet.of(rounds, rows.rows(campaign, round.id(), all).items());
        return SheetAnswer.of(file, "theo-doi-ky-" + round.number() + ".xlsx");
    }

    @PostMapping("/rounds/{round}/urge")
    @RolesAllowed({Roles.PLANNER, Roles.REVIEWER})
    String urge(@PathVariable RoundId round, RedirectAttributes next) {
        next.addFlashAttribute("urged", urging.urge(round).size());
        return "redirect:/campaigns/"
                + board.round(round).campaign()
                + "/board?state=overdue&round="
                + round;
    }

    /** The round asked for; else the open one due first; else the last. */
    private static @Nullable RoundView chosen(List<RoundView> rounds, @Nullable String asked) {
        return rounds.stream()
                .filter(it -> it.id().toString().equals(asked))
                .findFirst()
                .or(() -> rounds.stream().filter(RoundView::isOpen).findFirst())
                .or(() -> rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast()))
                .orElse(null);
    }
}
