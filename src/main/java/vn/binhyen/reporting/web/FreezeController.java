package vn.binhyen.reporting.web;

import jakarta.annotation.security.RolesAllowed;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.Freezing;
import vn.binhyen.reporting.board.RoundBoard;
import vn.binhyen.reporting.forms.IssuedForms;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.FormErrors;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.shell.spi.Wording;

import java.util.HashMap;
import java.util.Map;

/** Freezing a round, and what the office has to say in the papers made from it. */
@Controller
@RolesAllowed(Roles.PLANNER)
class FreezeController {

    private static final String REMARKS = "remarks.";

    private final RoundBoard board;
    private final IssuedForms forms;
    private final Freezing freezing;
    private final Labels labels;
    private final Wording wording;

    FreezeController(
            RoundBoard board,
            IssuedForms forms,
            Freezing freezing,
            Labels labels,
            Wording wording) {
        this.board = board;
        this.forms = forms;
        this.freezing = freezing;
        this.labels = labels;
        this.wording = wording;
    }

    /** Asks once, naming the round and who is missing: frozen figures are not changed again. */
    @GetMapping("/rounds/{round}/freeze")
    ModelAndView confirmFreeze(@PathVariable RoundId round) {
        freezing.requirePlannerOf(round);
        return freezePage(round, Map.of(), FormErrors.none());
    }

    @PostMapping("/rounds/{round}/freeze")
    ModelAndView freeze(@PathVariable RoundId round, @RequestParam Map<String, String> typed) {
        var remarks = remarks(typed);
        try {
            freezing.freeze(round, remarks);
        } catch (Refusal refusal) {
            return freezePage(round, remarks, wording.errorsOf(refusal));
        }
        return new ModelAndView(
                "redirect:/campaigns/" + board.round(round).campaign() + "/rollup?round=" + round);
    }

    private ModelAndView freezePage(RoundId round, Map<String, String> remarks, FormErrors errors) {
        var view = board.round(round);
        var form = forms.of(round);
        var page = new ModelAndView("reporting/freeze");
        page.addObject("round", view);
        page.addObject("campaignTitle", labels.of(view.campaign().value()));
        page.addObject("missing", view.obligations() - view.submitted());
        page.addObject("kind", form.kind());
        page.addObject("narrative", form.narrative());
        page.addObject("remarks", remarks);
        page.addObject("errors", errors);
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** What was typed under {@code remarks.<section>}. */
    private static Map<String, String> remarks(Map<String, String> typed) {
        var remarks = new HashMap<String, String>();
        typed.forEach((name, text) -> {
            if (name.startsWith(REMARKS)) {
                remarks.put(name.substring(REMARKS.length()), text);
            }
        });
        return remarks;
    }
}
