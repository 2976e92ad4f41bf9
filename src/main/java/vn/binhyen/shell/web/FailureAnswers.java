package vn.binhyen.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives a failure the shape its caller reads: a page, a part of a page, or problem details (RFC
 * 9457).
 */
@Component
class FailureAnswers {

    Object answer(Failure failure, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (failure.status().value() == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        return Requests.isRest(request) ? problem(failure) : page(failure, request, response);
    }

    private static ResponseEntity<ProblemDetail> problem(Failure failure) {
        var problem = ProblemDetail.forStatusAndDetail(failure.status(), failure.detail());
        problem.setType(URI.create(failure.urn()));
        problem.setTitle(failure.title());
        if (!failure.errors().isEmpty()) {
            problem.setProperty(
                    "errors",
                    failure.errors().entries().stream()
                            .map(entry -> {
                                var error = new LinkedHashMap<String, Object>();
                                error.put("field", entry.field());
                                error.put("message", entry.message());
                                return error;
                            })
                            .toList());
        }
        if (failure.reference() != null) {
            problem.setProperty("reference", failure.reference());
        }
        if (failure.currentVersion() != null) {
            problem.setProperty("currentVersion", failure.currentVersion());
        }
        return ResponseEntity.status(failure.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ModelAndView page(
            Failure failure, HttpServletRequest request, HttpServletResponse response) {
        if (!Requests.isFragment(request)) {
            var model = new HashMap<String, Object>();
            model.put("failure", failure);
            model.put("back", Requests.cameFrom(request));
            return new ModelAndView("shell/error", model, failure.status());
        }
        response.setHeader("HX-Retarget", "#by-alert");
        response.setHeader("HX-Reswap", "innerHTML");
        return new ModelAndView(
                "shell/error :: notice", Map.of("failure", failure), failure.status());
    }
}
