package vn.binhyen.awards.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.awards.links.InstitutionForm;
import vn.binhyen.awards.standards.Step;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shell.spi.Wording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The page of an institution, for whoever holds its link: no account, no navigation; what is asked
 * of it this year, where its file stands, and its own steps.
 */
@Controller
@RequestMapping(RecognitionFormController.PATH)
@PermitAll
class RecognitionFormController {

    static final String PATH = "/recognition-forms";

    private final InstitutionForm forms;
    private final Wording wording;
    private final Clock clock;

    RecognitionFormController(InstitutionForm forms, Wording wording, Clock clock) {
        this.forms = forms;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/{secret}")
    String ask(@PathVariable String secret, HttpServletRequest request, Model model) {
        return page(secret, request, Map.of(), false, model);
    }

    @PostMapping("/{secret}/register")
    String register(
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(
                secret,
                Map.of(),
                request,
                response,
                model,
                () -> forms.register(secret, request.getRemoteAddr()));
    }

    @PostMapping("/{secret}/assess")
    String assess(
            @PathVariable String secret,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(
                secret,
                typed,
                request,
                response,
                model,
                () ->
                        forms.assess(
                                secret,
                                request.getRemoteAddr(),
                                TypedAnswers.version(typed.get("version")),
                                rules -> TypedAnswers.plain(rules, typed)));
    }

    @PostMapping("/{secret}/minutes")
    String submit(
            @PathVariable String secret,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(
                secret,
                typed,
                request,
                response,
                model,
                () ->
                        forms.submit(
                                secret,
                                request.getRemoteAddr(),
                                TypedAnswers.version(typed.get("version")),
                                () -> TypedAnswers.minutes(typed)));
    }

    /** What was kept, to print or to write down. */
    @GetMapping("/{secret}/receipt")
    String receipt(@PathVariable String secret, HttpServletRequest request, Model model) {
        var file = forms.open(secret, request.getRemoteAddr());
        if (file.dossier().isEmpty()) {
            return "redirect:" + PATH + "/" + secret;
        }
        model.addAttribute("file", file);
        model.addAttribute("secret", secret);
        return "recognition/receipt";
    }

    private String act(
            String secret,
            Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Runnable deed) {
        try {
            deed.run();
            return "redirect:" + PATH + "/" + secret + "/receipt";
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", wording.errorsOf(refusal));
            return page(secret, request, typed, false, model);
        } catch (Outdated | ConcurrencyFailureException | NotFound late) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(secret, request, typed, true, model);
        }
    }

    /**
     * @param conflict whether what is kept stands beside what was typed, because somebody changed
     *     it meanwhile
     */
    private String page(
            String secret,
            HttpServletRequest request,
            Map<String, String> typed,
            boolean conflict,
            Model model) {
        var file = forms.open(secret, request.getRemoteAddr());
        var values = new HashMap<>(TypedAnswers.shown(file));
        values.putAll(TypedAnswers.minutes(file));
        values.putAll(typed);
        model.addAttribute("file", file);
        model.addAttribute("secret", secret);
        model.addAttribute("typed", values);
        model.addAttribute("conflict", conflict);
        model.addAttribute("steps", Step.values());
        model.addAttribute("today", LocalDate.now(clock));
        return "recognition/form";
    }
}
