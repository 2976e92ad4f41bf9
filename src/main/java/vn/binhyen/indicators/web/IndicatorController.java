package vn.binhyen.indicators.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.indicators.DictionaryEntry;
import vn.binhyen.indicators.DictionaryKeeping;
import vn.binhyen.indicators.IndicatorDictionary;
import vn.binhyen.indicators.IndicatorKind;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The dictionary as pages: list by section, one indicator with its history, new versions. */
@Controller
@RequestMapping("/indicators")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class IndicatorController {

    private final IndicatorDictionary dictionary;
    private final DictionaryKeeping keeping;
    private final CurrentOfficer officer;
    private final Wording wording;

    IndicatorController(
            IndicatorDictionary dictionary,
            DictionaryKeeping keeping,
            CurrentOfficer officer,
            Wording wording) {
        this.dictionary = dictionary;
        this.keeping = keeping;
        this.officer = officer;
        this.wording = wording;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "sections",
                dictionary.entries().stream()
                        .collect(
                                Collectors.groupingBy(
                                        DictionaryEntry::section,
                                        LinkedHashMap::new,
                                        Collectors.toList())));
        model.addAttribute("mayDefine", mayDefine());
        return "indicators/list";
    }

    @GetMapping("/new")
    @RolesAllowed(Roles.PLANNER)
    String fresh(Model model) {
        return form(IndicatorForm.empty(), true, model);
    }

    @GetMapping("/{code}")
    String one(@PathVariable String code, Model model) {
        var history = history(code);
        model.addAttribute("history", history);
        model.addAttribute("current", dictionary.entry(code).orElse(history.getFirst()));
        model.addAttribute("mayDefine", mayDefine());
        return "indicators/indicator";
    }

    @GetMapping("/{code}/revise")
    @RolesAllowed(Roles.PLANNER)
    String revise(@PathVariable String code, Model model) {
        return form(IndicatorForm.of(history(code).getFirst()), false, model);
    }

    @PostMapping
    @RolesAllowed(Roles.PLANNER)
    String define(@ModelAttribute IndicatorForm form, Model model, HttpServletResponse response) {
        try {
            var command = form.toCommand();
            if (!dictionary.history(command.code()).isEmpty()) {
                throw Refusal.of("code", "indicators.refusal.code-taken", command.code());
            }
            keeping.define(command);
            return "redirect:/indicators/" + command.code();
        } catch (Refusal refusal) {
            return refused(form, true, refusal, model, response);
        }
    }

    @PostMapping("/{code}")
    @RolesAllowed(Roles.PLANNER)
    String keepRevision(
            @PathVariable String code,
            @ModelAttribute IndicatorForm form,
            Model model,
            HttpServletResponse response) {
        history(code);
        try {
            var command = form.toCommand();
            if (!command.code().equals(code)) {
                throw new NotFound();
            }
            keeping.define(command);
            return "redirect:/indicators/" + code;
        } catch (Refusal refusal) {
            return refused(form, false, refusal, model, response);
        }
    }

    private List<DictionaryEntry> history(String code) {
        var history = dictionary.history(code);
        if (history.isEmpty()) {
            throw new NotFound();
        }
        return history;
    }

    private String refused(
            IndicatorForm form,
            boolean fresh,
            Refusal refusal,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("errors", wording.errorsOf(refusal));
        return form(form, fresh, model);
    }

    private String form(IndicatorForm form, boolean fresh, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("fresh", fresh);
        model.addAttribute("kinds", IndicatorKind.values());
        return "indicators/form";
    }

    private boolean mayDefine() {
        var signedIn = officer.required();
        return signedIn.is(Roles.PLANNER) || signedIn.isAdministrator();
    }
}
