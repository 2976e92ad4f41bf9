package vn.binhyen.shell.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside the controllers: filters, security, templates, unknown addresses. */
@Controller
@PermitAll
class FailureController implements ErrorController {

    private final Failures failures;
    private final FailureAnswers answers;

    FailureController(Failures failures, FailureAnswers answers) {
        this.failures = failures;
        this.answers = answers;
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response) {
        return answers.answer(failureOf(request), request, response);
    }

    private Failure failureOf(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return failures.of(thrown);
        }
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return failures.of(status == null ? HttpStatus.NOT_FOUND : status);
    }
}
