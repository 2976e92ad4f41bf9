package vn.binhyen.awards.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.papers.Attendance;
import vn.binhyen.awards.papers.RecognitionDecisions;
import vn.binhyen.awards.papers.RecognitionDrafts;
import vn.binhyen.awards.papers.RecognitionPapers;
import vn.binhyen.documents.DocumentKind;
import vn.binhyen.documents.FileType;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Wording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The papers of recognitions: what waits, what was decided, and what became of it. */
@Controller
@RequestMapping("/recognition/papers")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class RecognitionPaperController {

    private static final int PAGE = 50;

    private final RecognitionDecisions decisions;
    private final RecognitionPapers papers;
    private final RecognitionDrafts drafts;
    private final Wording wording;
    private final Clock clock;

    RecognitionPaperController(
            RecognitionDecisions decisions,
            RecognitionPapers papers,
            RecognitionDrafts drafts,
            Wording wording,
            Clock clock) {
        this.decisions = decisions;
        this.papers = papers;
        this.drafts = drafts;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    String all(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        var years = decisions.years();
        int asked =
                year != null
                        ? year
                        : years.isEmpty() ? LocalDate.now(clock).getYear() : years.getFirst();
        var found = decisions.find(asked, PAGE + 1, Math.max(0, from));
        model.addAttribute("decisions", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("next", found.size() > PAGE ? from + PAGE : null);
        model.addAttribute("year", asked);
        model.addAttribute("years", years);
        model.addAttribute("waiting", drafts.waiting());
        model.addAttribute("attendance", List.of("members", "present", "inFavour"));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "commendations/papers";
    }

    @PostMapping("/draft")
    @RolesAllowed({Roles.PLANNER, Roles.REVIEWER})
    String draft(
            @RequestParam CycleId cycle,
            @RequestParam DocumentKind kind,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        try {
            if (kind == DocumentKind.MINUTES) {
                drafts.minutes(cycle, attendance(typed));
            } else {
                drafts.letter(cycle);
            }
            return "redirect:/recognition/papers";
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("errors", wording.errorsOf(refusal));
            model.addAttribute("typed", typed);
            return all(null, 0, model);
        }
    }

    private static Attendance attendance(Map<String, String> typed) {
        return new Attendance(
                TypedAnswers.requiredDay("meetingDate", typed.get("meetingDate")),
                TypedAnswers.requiredNumber("members", typed.get("members")),
                TypedAnswers.requiredNumber("present", typed.get("present")),
                TypedAnswers.requiredNumber("inFavour", typed.get("inFavour")));
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        var decision = decisions.required(id);
        model.addAttribute("decision", decision);
        model.addAttribute("recognised", decisions.recognised(decision));
        model.addAttribute("revoked", decisions.revoked(decision));
        model.addAttribute("graded", decisions.graded(decision));
        model.addAttribute("corrections", decisions.corrections(decision));
        model.addAttribute("paper", papers.paper(id));
        model.addAttribute("batch", papers.certificates(id));
        model.addAttribute("mayWrite", papers.mayWrite() && decision.authority() != null);
        return "commendations/recognition";
    }

    @PostMapping("/{id}/issue")
    @RolesAllowed({Roles.PLANNER, Roles.REVIEWER})
    String issue(@PathVariable UUID id, Model model, HttpServletResponse response) {
        try {
            papers.issue(id);
            return "redirect:/recognition/papers/" + id;
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("errors", wording.errorsOf(refusal));
            return one(id, model);
        }
    }

    @PostMapping("/{id}/certificates")
    @RolesAllowed({Roles.PLANNER, Roles.REVIEWER})
    String certificates(@PathVariable UUID id) {
        return "redirect:/jobs/" + papers.writeCertificates(id);
    }

    @GetMapping("/{id}/certificates.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        return CommendationPaperController.download(papers.certificateFile(id, true));
    }

    @GetMapping("/{id}/certificates.docx")
    ResponseEntity<byte[]> word(@PathVariable UUID id) {
        return CommendationPaperController.download(papers.certificateFile(id, false));
    }

    @GetMapping("/{id}/corrections.pdf")
    ResponseEntity<byte[]> correctionsPdf(@PathVariable UUID id) {
        return CommendationPaperController.download(
                "corrections.pdf", FileType.PDF, papers.corrections(id, true));
    }

    @GetMapping("/{id}/corrections.docx")
    ResponseEntity<byte[]> correctionsWord(@PathVariable UUID id) {
        return CommendationPaperController.download(
                "corrections.docx", FileType.WORD, papers.corrections(id, false));
    }
}
