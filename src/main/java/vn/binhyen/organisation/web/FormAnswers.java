package vn.binhyen.organisation.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.binhyen.shared.Refusal;
import vn.binhyen.shell.spi.FormErrors;
import vn.binhyen.shell.spi.Wording;

import java.util.function.Supplier;

/** Answers what a form sent: on to where it leads, or the form again with what was refused. */
@Component
class FormAnswers {

    private final Wording wording;

    FormAnswers(Wording wording) {
        this.wording = wording;
    }

    String of(
            Model model,
            HttpServletResponse response,
            Supplier<String> deed,
            Supplier<String> formAgain) {
        return of("", model, response, deed, formAgain);
    }

    /**
     * The same for one of several forms of a page.
     *
     * @param prefix stands before the field names of that form where they are ids
     */
    String of(
            String prefix,
            Model model,
            HttpServletResponse response,
            Supplier<String> deed,
            Supplier<String> formAgain) {
        try {
            return deed.get();
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("errors", prefixed(prefix, wording.errorsOf(refusal)));
            return formAgain.get();
        }
    }

    private static FormErrors prefixed(String prefix, FormErrors errors) {
        return new FormErrors(
                errors.entries().stream()
                        .map(it ->
                                it.field() == null
                                        ? it
                                        : new FormErrors.Entry(prefix + it.field(), it.message()))
                        .toList());
    }
}
