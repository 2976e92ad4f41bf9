package vn.binhyen.awards.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.awards.commendations.AwardFormId;
import vn.binhyen.awards.commendations.AwardReason;
import vn.binhyen.awards.commendations.CommendationId;
import vn.binhyen.awards.commendations.CommendationListing;
import vn.binhyen.awards.commendations.CommendationManagement;
import vn.binhyen.awards.commendations.Terms;
import vn.binhyen.awards.papers.CommendationPapers;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Wording;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The steps of a list of commendations. */
@Controller
@RequestMapping("/commendations/{id}")
class CommendationStepController {

    private static final int PAGE = 50;

    private final CommendationManagement management;
    private final CommendationListing listing;
    private final CommendationPapers papers;
    private final CommendationPage page;
    private final Wording wording;

    CommendationStepController(
            CommendationManagement management,
            CommendationListing listing,
            CommendationPapers papers,
            CommendationPage page,
            Wording wording) {
        this.management = management;
        this.listing = listing;
        this.papers = papers;
        this.page = page;
        this.wording = wording;
    }

    @GetMapping("/candidates")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    String candidates(
            @PathVariable CommendationId id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        var list = listing.required(id);
        listing.requirePropose(list);
        var all = listing.candidates(list, q);
        int start = Math.clamp(from, 0, all.size());
        int end = Math.min(all.size(), start + PAGE);
        model.addAttribute("list", list);
        model.addAttribute("candidates", all.subList(start, end));
        model.addAttribute("total", all.size());
        model.addAttribute("from", start);
        model.addAttribute("next", end < all.size() ? end : null);
        model.addAttribute("q", Objects.requireNonNullElse(q, ""));
        return "commendations/candidates";
    }

    @PostMapping("/nominate")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    String nominate(
            @PathVariable CommendationId id,
            @RequestParam(required = false) @Nullable List<UUID> collective,
            @RequestParam(defaultValue = "") String code,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return step(
                id,
                typed,
                model,
                response,
                () -> {
                    var list = listing.required(id);
                    var chosen =
                            code.isBlank()
                                    ? Objects.requireNonNullElse(collective, List.<UUID>of())
                                    : List.of(listing.byCode(list, code));
                    management.nominate(id, chosen, version);
                });
    }

    @PostMapping("/withdraw")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    String withdraw(
            @PathVariable CommendationId id,
            @RequestParam UUID collective,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return step(id, typed, model, response, () -> management.withdraw(id, collective, version));
    }

    @PostMapping("/terms")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    String agree(
            @PathVariable CommendationId id,
            @RequestParam(required = false) @Nullable UUID form,
            @RequestParam(defaultValue = "") String quota,
            @RequestParam(defaultValue = "") String peopleQuota,
            @RequestParam(defaultValue = "") String people,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return step(
                id,
                typed,
                model,
                response,
                () -> {
                    if (form == null) {
                        throw Refusal.of("form", "commendations.refusal.no-form");
                    }
                    var number = TypedNumber.read("people", people);
                    management.agree(
                            id,
                            new Terms(
                                    new AwardFormId(form),
                                    TypedNumber.read("quota", quota),
                                    TypedNumber.read("peopleQuota", peopleQuota),
                                    number == null ? 0 : number),
                            version);
                });
    }

    @PostMapping("/propose")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    String propose(
            @PathVariable CommendationId id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return step(id, typed, model, response, () -> papers.propose(id, version));
    }

    @PostMapping("/consider")
    @RolesAllowed({Roles.PLANNER, Roles.REVIEWER})
    String consider(
            @PathVariable CommendationId id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String inFavour,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return step(
                id,
                typed,
                model,
                response,
                () ->
                        papers.consider(
                                id,
                                number,
                                TypedNumber.day("date", date),
                                TypedNumber.required("present", present),
                                TypedNumber.required("inFavour", inFavour),
                                version));
    }

    @PostMapping("/return")
    @RolesAllowed({Roles.PLANNER, Roles.REVIEWER})
    String sendBack(
            @PathVariable CommendationId id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return step(id, typed, model, response, () -> management.sendBack(id, reason, version));
    }

    @PostMapping("/decide")
    @RolesAllowed({Roles.PLANNER, Roles.REVIEWER})
    String decide(
            @PathVariable CommendationId id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String decidedOn,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return step(
                id,
                typed,
                model,
                response,
                () -> papers.decide(id, number, TypedNumber.day("decidedOn", decidedOn), version));
    }

    @PostMapping("/revoke")
    @RolesAllowed({Roles.PLANNER, Roles.REVIEWER})
    String revoke(
            @PathVariable CommendationId id,
            @RequestParam UUID collective,
            @RequestParam AwardReason reason,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String on,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return step(
                id,
                typed,
                model,
                response,
                () -> management.revoke(id, collective, reason, number, TypedNumber.day("on", on)));
    }

    private String step(
            CommendationId id,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Runnable step) {
        try {
            step.run();
            return "redirect:/commendations/" + id;
        } catch (Refusal refusal) {
            response.setStatus(422);
            return page.show(id, wording.errorsOf(refusal), typed, model);
        }
    }
}
