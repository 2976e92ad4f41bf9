package vn.binhyen.pledges.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.pledges.links.PublicForm;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shell.spi.Wording;

import java.util.Map;

/**
 * The short form of an institution, for whoever holds its link: no account, no navigation, no field
 * for words.
 */
@Controller
@RequestMapping(PublicFormController.PATH)
@PermitAll
class PublicFormController {

    static final String PATH = "/pledge-forms";

    private final PublicForm forms;
    private final Wording wording;

    PublicFormController(PublicForm forms, Wording wording) {
        this.forms = forms;
        this.wording = wording;
    }

    @GetMapping("/{secret}")
    String ask(@PathVariable String secret, HttpServletRequest request, Model model) {
        var form = forms.open(secret, request.getRemoteAddr());
        TypedRow.show(form, TypedRow.shown(form), false, model);
        return "pledges/form";
    }

    @PostMapping("/{secret}")
    String save(
            @PathVariable String secret,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var address = request.getRemoteAddr();
        try {
            forms.save(secret, address, TypedRow.read(typed), TypedRow.seen(typed));
            return "redirect:" + PATH + "/" + secret + "/receipt";
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", wording.errorsOf(refusal));
            TypedRow.show(forms.open(secret, address), typed, false, model);
        } catch (Outdated late) {
            response.setStatus(HttpStatus.CONFLICT.value());
            TypedRow.show(forms.open(secret, address), typed, true, model);
        }
        return "pledges/form";
    }

    /** What was kept, to print or to write down. */
    @GetMapping("/{secret}/receipt")
    String receipt(@PathVariable String secret, HttpServletRequest request, Model model) {
        var form = forms.open(secret, request.getRemoteAddr());
        if (form.row() == null) {
            return "redirect:" + PATH + "/" + secret;
        }
        model.addAttribute("form", form);
        model.addAttribute("secret", secret);
        return "pledges/receipt";
    }
}
