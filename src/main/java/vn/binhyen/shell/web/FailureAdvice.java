package vn.binhyen.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * The one place where a refusal, a missing thing or a failure becomes an answer.
 *
 * <p>Who may not is left to the security filters, which know whether to ask for a sign-in.
 */
@ControllerAdvice
@Order(0)
class FailureAdvice {

    private final Failures failures;
    private final FailureAnswers answers;

    FailureAdvice(Failures failures, FailureAnswers answers) {
        this.failures = failures;
        this.answers = answers;
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException denied) {
        throw denied;
    }

    @ExceptionHandler
    Object answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        return answers.answer(failures.of(thrown), request, response);
    }
}
