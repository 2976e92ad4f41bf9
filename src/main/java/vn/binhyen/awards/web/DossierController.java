package vn.binhyen.awards.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.awards.cycle.Appraisals;
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.awards.cycle.DossierReading;
import vn.binhyen.awards.cycle.DossierWork;
import vn.binhyen.awards.cycle.RefusalReason;
import vn.binhyen.awards.standards.Step;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Wording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The file of one object: what it answers, its minutes, its appraisal. */
@Controller
@RequestMapping("/recognition/{id}/objects/{object}")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class DossierController {

    private final DossierReading reading;
    private final DossierWork work;
    private final Appraisals appraisals;
    private final CycleListing cycles;
    private final Wording wording;
    private final Clock clock;

    DossierController(
            DossierReading reading,
            DossierWork work,
            Appraisals appraisals,
            CycleListing cycles,
            Wording wording,
            Clock clock) {
        this.reading = reading;
        this.work = work;
        this.appraisals = appraisals;
        this.cycles = cycles;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    String file(@PathVariable UUID id, @PathVariable UUID object, Model model) {
        return page(id, object, Map.of(), model);
    }

    @PostMapping("/assess")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    String assess(
            @PathVariable UUID id,
            @PathVariable UUID object,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return act(
                id,
                object,
                typed,
                model,
                response,
                () ->
                        work.assess(
                                new CycleId(id),
                                object,
                                TypedAnswers.version(typed.get("version")),
                                TypedAnswers.plain(
                                        cycles.required(new CycleId(id)).rules(), typed)));
    }

    @PostMapping("/minutes")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    String submit(
            @PathVariable UUID id,
            @PathVariable UUID object,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return act(
                id,
                object,
                typed,
                model,
                response,
                () ->
                        work.submit(
                                new CycleId(id),
                                object,
                                TypedAnswers.version(typed.get("version")),
                                TypedAnswers.minutes(typed)));
    }

    @PostMapping("/withdraw")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER})
    String withdraw(
            @PathVariable UUID id,
            @PathVariable UUID object,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return act(
                id,
                object,
                typed,
                model,
                response,
                () ->
                        work.withdraw(
                                new CycleId(id),
                                object,
                                TypedAnswers.version(typed.get("version")),
                                typed.getOrDefault("withdrawal", "")));
    }

    @PostMapping("/appraise")
    @RolesAllowed({Roles.PLANNER, Roles.REVIEWER})
    String appraise(
            @PathVariable UUID id,
            @PathVariable UUID object,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return act(
                id,
                object,
                typed,
                model,
                response,
                () ->
                        appraisals.appraise(
                                new CycleId(id),
                                object,
                                TypedAnswers.version(typed.get("version")),
                                TypedAnswers.sensitive(
                                        cycles.required(new CycleId(id)).rules(), typed),
                                !"no".equals(typed.get("propose"))));
    }

    @PostMapping("/return")
    @RolesAllowed({Roles.PLANNER, Roles.REVIEWER})
    String sendBack(
            @PathVariable UUID id,
            @PathVariable UUID object,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return act(
                id,
                object,
                typed,
                model,
                response,
                () ->
                        appraisals.sendBack(
                                new CycleId(id),
                                object,
                                TypedAnswers.version(typed.get("version")),
                                typed.getOrDefault("reason", "")));
    }

    private String act(
            UUID id,
            UUID object,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Runnable deed) {
        try {
            deed.run();
            return "redirect:/recognition/" + id + "/objects/" + object;
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("errors", wording.errorsOf(refusal));
            return page(id, object, typed, model);
        }
    }

    private String page(UUID id, UUID object, Map<String, String> typed, Model model) {
        var file = reading.of(new CycleId(id), object);
        var values = new HashMap<>(TypedAnswers.shown(file));
        values.putAll(TypedAnswers.minutes(file));
        values.putAll(typed);
        model.addAttribute("file", file);
        model.addAttribute("typed", values);
        model.addAttribute("steps", Step.values());
        model.addAttribute("reasons", RefusalReason.values());
        model.addAttribute("today", LocalDate.now(clock));
        return "recognition/dossier";
    }
}
