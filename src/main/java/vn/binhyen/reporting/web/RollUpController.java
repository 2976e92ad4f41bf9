package vn.binhyen.reporting.web;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.reporting.board.CampaignBoard;
import vn.binhyen.reporting.board.RoundBoard;
import vn.binhyen.reporting.board.RoundView;
import vn.binhyen.reporting.forms.IssuedForms;
import vn.binhyen.reporting.papers.ConsolidatedPapers;
import vn.binhyen.reporting.totals.FrozenFigures;
import vn.binhyen.reporting.totals.RollUp;
import vn.binhyen.reporting.totals.Total;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.territory.UnitGroups;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The roll-up of a campaign: sums by level with their coverage, each opening into its reports. */
@Controller
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class RollUpController {

    private final RoundBoard board;
    private final RollUp rollUp;
    private final IssuedForms forms;
    private final FrozenFigures frozen;
    private final ConsolidatedPapers papers;
    private final RollUpSheet sheet;
    private final CampaignBoard places;
    private final UnitGroups groups;
    private final CurrentOfficer officer;
    private final Labels labels;

    RollUpController(
            RoundBoard board,
            RollUp rollUp,
            IssuedForms forms,
            FrozenFigures frozen,
            ConsolidatedPapers papers,
            RollUpSheet sheet,
            CampaignBoard places,
            UnitGroups groups,
            CurrentOfficer officer,
            Labels labels) {
        this.board = board;
        this.rollUp = rollUp;
        this.forms = forms;
        this.frozen = frozen;
        this.papers = papers;
        this.sheet = sheet;
        this.places = places;
        this.groups = groups;
        this.officer = officer;
        this.labels = labels;
    }

    @GetMapping("/campaigns/{campaign}/rollup")
    String show(@PathVariable CampaignId campaign, RollUpQuestion asked, Model model) {
        var question = placed(campaign, asked);
        var rounds = board.rounds(campaign);
        model.addAttribute("campaign", campaign);
        model.addAttribute("campaignTitle", labels.of(campaign.value()));
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
        var form = forms.of(formOf.id());
        var columns = RollUpColumns.of(form, question.section());
        model.addAttribute("round", round);
        model.addAttribute("columns", columns);
        var all = groups.on(formOf.dueOn());
        model.addAttribute("groups", all);
        all.stream()
                .filter(it -> it.id().equals(question.group()))
                .forEach(it -> model.addAttribute("groupName", it.name()));
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
            papers.of(round.id()).ifPresent(it -> model.addAttribute("paper", it));
        }
        var post = officer.required();
        model.addAttribute("mayFreeze", post.isAdministrator() || post.is(Roles.PLANNER));
    }

    /** What the roll-up shows with this filter, as a workbook. */
    @GetMapping("/campaigns/{campaign}/rollup.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable CampaignId campaign, RollUpQuestion asked) {
        var question = placed(campaign, asked);
        var rounds = board.rounds(campaign);
        if (rounds.isEmpty()) {
            throw new NotFound();
        }
        var round = chosen(rounds, question);
        var form = forms.of(round == null ? rounds.getFirst().id() : round.id());
        var lines = new ArrayList<>(totals(campaign, round, "province", question));
        if (!question.level().equals("province")) {
            lines.addAll(totals(campaign, round, question.level(), question));
        }
        lines.addAll(totals(campaign, round, "body", question));
        return SheetAnswer.of(
                sheet.of(
                        RollUpColumns.of(form, question.section()),
                        lines,
                        round != null && round.isFrozen()
                                ? frozen.corrections(round.id())
                                : List.of()),
                round == null ? "tong-hop.xlsx" : "tong-hop-ky-" + round.number() + ".xlsx");
    }

    private RollUpQuestion placed(CampaignId campaign, RollUpQuestion asked) {
        return asked.below(!places.places(campaign, DistrictLines.TIER).isEmpty());
    }

    private List<Total> totals(
            CampaignId campaign, @Nullable RoundView round, String by, RollUpQuestion question) {
        return round == null
                ? rollUp.ofCampaign(campaign, by, question.counts(), null, question.group())
                : rollUp.ofRound(round.id(), by, question.counts(), null, question.group());
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
}
