package vn.binhyen.reporting.web;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.Freezing;
import vn.binhyen.reporting.FrozenFigures;
import vn.binhyen.reporting.ReportForms;
import vn.binhyen.reporting.RollUp;
import vn.binhyen.reporting.RoundBoard;
import vn.binhyen.reporting.RoundView;
import vn.binhyen.reporting.Total;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Labels;

import java.util.List;
import java.util.Optional;

/** The roll-up of a campaign: sums by level with their coverage, each opening into its reports. */
@Controller
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class RollUpController {

    private final RoundBoard board;
    private final RollUp rollUp;
    private final ReportForms forms;
    private final Freezing freezing;
    private final FrozenFigures frozen;
    private final CurrentOfficer officer;
    private final Labels labels;

    RollUpController(
            RoundBoard board,
            RollUp rollUp,
            ReportForms forms,
            Freezing freezing,
            FrozenFigures frozen,
            CurrentOfficer officer,
            Labels labels) {
        this.board = board;
        this.rollUp = rollUp;
        this.forms = forms;
        this.freezing = freezing;
        this.frozen = frozen;
        this.officer = officer;
        this.labels = labels;
    }

    @GetMapping("/campaigns/{campaign}/rollup")
    String show(@PathVariable CampaignId campaign, RollUpQuestion question, Model model) {
        var rounds = board.rounds(campaign);
        model.addAttribute("campaign", campaign);
        model.addAttribute("title", labels.of(campaign.value()));
        model.addAttribute("rounds", rounds);
        model.addAttribute("question", question);
        if (!rounds.isEmpty()) {
            fill(campaign, chosen(rounds, question), question, model);
        }
        return "reporting/rollup";
    }

    private void fill(
            CampaignId campaign, @Nullable RoundView round, RollUpQuestion question, Model model) {
        var formOf = round == null ? board.rounds(campaign).getFirst() : round;
        var form = forms.form(formOf.id());
        var columns = RollUpColumns.of(form, question.section());
        model.addAttribute("round", round);
        model.addAttribute("columns", columns);
        model.addAttribute("top", totals(campaign, round, "province", question));
        model.addAttribute("bodies", totals(campaign, round, "body", question));
        model.addAttribute("lines", totals(campaign, round, question.level(), question));
        if (round != null) {
            question.opened()
                    .ifPresent(it ->
                            model.addAttribute(
                                    "sources",
                                    rollUp.behind(round.id(), it.unit(), it.indicator())));
            model.addAttribute(
                    "corrections", round.isFrozen() ? frozen.corrections(round.id()) : List.of());
        }
        var post = officer.required();
        model.addAttribute("mayFreeze", post.isAdministrator() || post.is(Roles.PLANNER));
    }

    private List<Total> totals(
            CampaignId campaign, @Nullable RoundView round, String by, RollUpQuestion question) {
        return round == null
                ? rollUp.ofCampaign(campaign, by, question.counts(), null)
                : rollUp.ofRound(round.id(), by, question.counts(), null);
    }

    /** Null for the whole campaign; else the round asked for, or the open one due first. */
    private static @Nullable RoundView chosen(List<RoundView> rounds, RollUpQuestion question) {
        if (question.wholeCampaign()) {
            return null;
        }
        return rounds.stream()
                .filter(it -> it.id().toString().equals(question.round()))
                .findFirst()
                .or(() -> rounds.stream().filter(RoundView::isOpen).findFirst())
                .or(() -> Optional.of(rounds.getLast()))
                .orElse(null);
    }

    /** Asks once, naming the round and who is missing: frozen figures are not changed again. */
    @GetMapping("/rounds/{round}/freeze")
    @RolesAllowed(Roles.PLANNER)
    String confirmFreeze(@PathVariable RoundId round, Model model) {
        var view = board.round(round);
        model.addAttribute("round", view);
        model.addAttribute("title", labels.of(view.campaign().value()));
        model.addAttribute("missing", view.obligations() - view.submitted());
        return "reporting/freeze";
    }

    @PostMapping("/rounds/{round}/freeze")
    @RolesAllowed(Roles.PLANNER)
    String freeze(@PathVariable RoundId round, RedirectAttributes next) {
        next.addFlashAttribute("froze", freezing.freeze(round));
        return "redirect:/campaigns/" + board.round(round).campaign() + "/rollup?round=" + round;
    }
}
