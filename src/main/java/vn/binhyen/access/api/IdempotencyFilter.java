package vn.binhyen.access.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.shared.Refusal;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;

/**
 * The same {@code Idempotency-Key} of the same account gives the same answer: a write of the API
 * that was answered with success is not done again, its answer is given once more. A call that was
 * refused leaves the key free. Files come with a key of their own, kept with the import; the answer
 * that shows a token is not kept, so it cannot be shown twice.
 */
@Component
@Order(0)
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;
    private static final Set<String> WRITES = Set.of("POST", "PUT");
    private static final String SECRETS = "/api/v1/tokens";

    private final KeptAnswers answers;
    private final CurrentOfficer officers;
    private final HandlerExceptionResolver refusals;
    private final LocaleResolver languages;

    IdempotencyFilter(
            KeptAnswers answers,
            CurrentOfficer officers,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals,
            LocaleResolver languages) {
        this.answers = answers;
        this.officers = officers;
        this.refusals = refusals;
        this.languages = languages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return !request.getRequestURI().startsWith(request.getContextPath() + "/api/v1/")
                || !WRITES.contains(request.getMethod())
                || request.getHeader(HEADER) == null
                || (type != null && type.startsWith("multipart/"));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var officer = officers.find();
        if (officer.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var account = officer.get().account();
        var key = request.getHeader(HEADER).strip();
        var repeatable = new RepeatableRequest(request);
        KeptAnswers.Claim claim;
        try {
            if (key.isEmpty() || key.length() > LONGEST) {
                throw Refusal.of(HEADER, "access.refusal.key-malformed", LONGEST);
            }
            claim = answers.claim(account, key, repeatable.hash());
            refuseUnanswered(claim, response);
        } catch (Refusal | ResponseStatusException no) {
            LocaleContextHolder.setLocale(languages.resolveLocale(request));
            refusals.resolveException(request, response, null, no);
            return;
        }
        var earlier = claim.answer();
        if (earlier == null) {
            work(account, key, repeatable, response, chain);
        } else {
            again(earlier, response);
        }
    }

    private static void refuseUnanswered(KeptAnswers.Claim claim, HttpServletResponse response) {
        var answer = claim.answer();
        if (!claim.mine() && answer == null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        if (answer != null && answer.body() == null) {
            throw Refusal.of(HEADER, "access.refusal.answer-shown-once");
        }
    }

    private void work(
            UUID account,
            String key,
            RepeatableRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, kept);
            if (HttpStatus.valueOf(kept.getStatus()).is2xxSuccessful()) {
                boolean secret = request.getRequestURI().endsWith(SECRETS);
                answers.keep(
                        account, key, answer(kept, secret ? null : kept.getContentAsByteArray()));
            }
        } finally {
            answers.release(account, key);
        }
        kept.copyBodyToResponse();
    }

    private static KeptAnswer answer(HttpServletResponse response, byte @Nullable [] body) {
        return new KeptAnswer(
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.LOCATION),
                response.getHeader(HttpHeaders.ETAG),
                body);
    }

    private static void again(KeptAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.etag() != null) {
            response.setHeader(HttpHeaders.ETAG, answer.etag());
        }
        var body = answer.body();
        if (body != null) {
            response.getOutputStream().write(body);
        }
    }
}
