package vn.binhyen.access.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

import vn.binhyen.access.links.LinkBusy;
import vn.binhyen.access.links.LinkGone;
import vn.binhyen.shell.spi.Wording;

/** Tells whoever holds a link why it opens nothing, or when to come back; nothing else. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecretPageAnswers {

    private final Wording wording;

    SecretPageAnswers(Wording wording) {
        this.wording = wording;
    }

    @ExceptionHandler
    String gone(LinkGone gone, HttpServletResponse response, Model model) {
        response.setStatus(
                switch (gone.reason()) {
                    case UNKNOWN -> HttpStatus.NOT_FOUND.value();
                    case NOT_YET -> HttpStatus.CONFLICT.value();
                    default -> HttpStatus.GONE.value();
                });
        var key = "access.link.gone." + gone.reason();
        var day = gone.day();
        model.addAttribute("why", day == null ? wording.of(key) : wording.of(key, day));
        return "access/link-gone";
    }

    @ExceptionHandler
    String busy(LinkBusy busy, HttpServletResponse response, Model model) {
        long seconds = Math.max(1, busy.waiting().plusMillis(999).toSeconds());
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        model.addAttribute(
                "why",
                busy.isForToday()
                        ? wording.of("access.link.busy-today")
                        : wording.of("access.link.busy", (seconds + 59) / 60));
        return "access/link-gone";
    }
}
