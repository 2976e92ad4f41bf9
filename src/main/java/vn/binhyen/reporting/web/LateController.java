package vn.binhyen.reporting.web;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.documents.Workbooks;
import vn.binhyen.reporting.board.RoundBoard;
import vn.binhyen.reporting.papers.Issuer;
import vn.binhyen.reporting.papers.LateGroup;
import vn.binhyen.reporting.papers.LateList;
import vn.binhyen.reporting.papers.UrgingLetters;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.TypedDay;
import vn.binhyen.shell.spi.FormErrors;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.shell.spi.Wording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who is late in a round, to be printed, and the letter that urges them. */
@Controller
@RequestMapping("/rounds/{round}")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class LateController {

    private static final int USUAL_DAYS = 3;

    private final RoundBoard board;
    private final LateList late;
    private final UrgingLetters letters;
    private final Workbooks workbooks;
    private final CurrentOfficer officer;
    private final Labels labels;
    private final Wording wording;
    private final Clock clock;

    LateController(
            RoundBoard board,
            LateList late,
            UrgingLetters letters,
            Workbooks workbooks,
            CurrentOfficer officer,
            Labels labels,
            Wording wording,
            Clock clock) {
        this.board = board;
        this.late = late;
        this.letters = letters;
        this.workbooks = workbooks;
        this.officer = officer;
        this.labels = labels;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/late")
    ModelAndView show(@PathVariable RoundId round) {
        return page(round, TypedDay.shown(usualDay()), FormErrors.none());
    }

    @GetMapping("/late.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable RoundId round) {
        var head =
                List.of(
                        wording.of("reporting.late.area"),
                        wording.of("reporting.board.code"),
                        wording.of("reporting.board.unit"),
                        wording.of("reporting.late.due"),
                        wording.of("reporting.late.days"),
                        wording.of("reporting.board.reminders"));
        var rows = new ArrayList<List<Object>>();
        var today = LocalDate.now(clock);
        for (var group : late.of(round)) {
            for (var one : group.late()) {
                rows.add(
                        List.of(
                                group.isBodies()
                                        ? wording.of("reporting.rollup.bodies")
                                        : group.name(),
                                one.code(),
                                one.name(),
                                one.dueOn(),
                                today.toEpochDay() - one.lastOn().toEpochDay(),
                                one.reminders()));
            }
        }
        return SheetAnswer.of(
                workbooks.sheet(wording.of("reporting.late.sheet"), head, rows),
                "cham-bao-cao-ky-" + board.round(round).number() + ".xlsx");
    }

    /** Drafts the letter in one action; number and day are given where papers go out. */
    @PostMapping("/letter")
    @RolesAllowed({Roles.PLANNER, Roles.REVIEWER})
    ModelAndView draft(
            @PathVariable RoundId round,
            @RequestParam(required = false) @Nullable Issuer issuer,
            @RequestParam(defaultValue = "") String by) {
        try {
            var day = TypedDay.read("by", by);
            letters.draft(
                    round,
                    issuer == null ? letters.usualIssuer(round) : issuer,
                    day == null ? usualDay() : day);
            return new ModelAndView("redirect:/rounds/" + round + "/late");
        } catch (Refusal refusal) {
            return page(round, by, wording.errorsOf(refusal));
        }
    }

    private ModelAndView page(RoundId id, String by, FormErrors errors) {
        var round = board.round(id);
        var groups = late.of(id);
        var page = new ModelAndView("reporting/late");
        page.addObject("round", round);
        page.addObject("campaignTitle", labels.of(round.campaign().value()));
        page.addObject("groups", groups);
        page.addObject("count", groups.stream().map(LateGroup::late).mapToInt(List::size).sum());
        page.addObject("letters", letters.of(id));
        page.addObject("today", LocalDate.now(clock));
        page.addObject("by", by);
        page.addObject("errors", errors);
        var urges = mayUrge() && !round.isFrozen() && !groups.isEmpty();
        page.addObject("mayUrge", urges);
        page.addObject("issuers", Issuer.values());
        page.addObject("usualIssuer", urges ? letters.usualIssuer(id) : Issuer.COMMITTEE);
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private LocalDate usualDay() {
        return LocalDate.now(clock).plusDays(USUAL_DAYS);
    }

    private boolean mayUrge() {
        var post = officer.required();
        return post.isAdministrator() || post.is(Roles.PLANNER) || post.is(Roles.REVIEWER);
    }
}
