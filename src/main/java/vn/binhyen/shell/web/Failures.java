package vn.binhyen.shell.web;

import jakarta.servlet.ServletException;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

import tools.jackson.core.JacksonException;

import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shell.spi.FormErrors;
import vn.binhyen.shell.spi.Wording;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Turns whatever was thrown into words for the caller; nothing of the exception's own text. */
@Component
class Failures {

    private final Wording wording;
    private final MessageSource messages;
    private final FailureLog log;

    Failures(Wording wording, MessageSource messages, FailureLog log) {
        this.wording = wording;
        this.messages = messages;
        this.log = log;
    }

    Failure of(Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal -> refused(refusal);
            case NotFound gone -> of(HttpStatus.NOT_FOUND);
            case Outdated late -> conflict(late.currentVersion());
            case ConcurrencyFailureException late -> conflict(null);
            case DuplicateKeyException twice -> conflict(null);
            case AccessDeniedException denied -> of(HttpStatus.FORBIDDEN);
            case AuthenticationException stranger -> of(HttpStatus.UNAUTHORIZED);
            case MethodArgumentNotValidException bad -> invalid(bad.getBindingResult());
            case BindException bad -> invalid(bad.getBindingResult());
            case HandlerMethodValidationException bad -> invalid(bad);
            case MethodArgumentTypeMismatchException bad -> unreadable(bad.getName());
            case MissingServletRequestParameterException bad -> missing(bad.getParameterName());
            case MissingServletRequestPartException bad -> missing(bad.getRequestPartName());
            case TypeMismatchException bad -> of(HttpStatus.BAD_REQUEST);
            case HttpMessageNotReadableException bad -> unreadable(bad);
            case CannotCreateTransactionException busy -> of(HttpStatus.SERVICE_UNAVAILABLE);
            case DataAccessResourceFailureException busy -> of(HttpStatus.SERVICE_UNAVAILABLE);
            case ErrorResponse known when known.getStatusCode().value() < 500 ->
                    of(HttpStatus.valueOf(known.getStatusCode().value()));
            case ServletException wrapped when wrapped.getCause() instanceof Exception cause ->
                    of(cause);
            default -> unexpected(thrown);
        };
    }

    /** A failure of which only the status is known. */
    Failure of(HttpStatus status) {
        return status == HttpStatus.INTERNAL_SERVER_ERROR
                ? unexpected(new IllegalStateException())
                : of(status, FormErrors.none(), null, null);
    }

    private Failure unexpected(Throwable thrown) {
        return of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                FormErrors.none(),
                log.referenceFor(thrown),
                null);
    }

    private Failure refused(Refusal refusal) {
        return new Failure(
                HttpStatus.UNPROCESSABLE_CONTENT,
                refusal.key(),
                wording.of("shell.failure.refused.title"),
                wording.of(refusal),
                refusal.field() == null ? FormErrors.none() : wording.errorsOf(refusal),
                null,
                null);
    }

    private Failure conflict(@Nullable Long currentVersion) {
        return of(HttpStatus.CONFLICT, FormErrors.none(), null, currentVersion);
    }

    private Failure unreadable(String field) {
        return badRequest(field, wording.of("shell.failure.unreadable-value"));
    }

    private Failure unreadable(HttpMessageNotReadableException bad) {
        var path =
                bad.getCause() instanceof JacksonException json
                        ? json.getPath().stream()
                                .map(JacksonException.Reference::getPropertyName)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining("."))
                        : "";
        return path.isEmpty() ? of(HttpStatus.BAD_REQUEST) : unreadable(path);
    }

    private Failure missing(String field) {
        return badRequest(field, wording.of("shell.failure.missing-value"));
    }

    private Failure badRequest(String field, String message) {
        var errors = new FormErrors(List.of(new FormErrors.Entry(field, message)));
        return of(HttpStatus.BAD_REQUEST, errors, null, null);
    }

    private Failure invalid(BindingResult result) {
        var errors =
                result.getAllErrors().stream()
                        .map(error ->
                                new FormErrors.Entry(
                                        error instanceof FieldError field ? field.getField() : null,
                                        error instanceof FieldError field
                                                        && field.isBindingFailure()
                                                ? wording.of("shell.failure.unreadable-value")
                                                : worded(error)))
                        .toList();
        return of(HttpStatus.BAD_REQUEST, new FormErrors(errors), null, null);
    }

    private Failure invalid(HandlerMethodValidationException bad) {
        var errors =
                bad.getParameterValidationResults().stream()
                        .flatMap(result ->
                                result.getResolvableErrors().stream()
                                        .map(error ->
                                                new FormErrors.Entry(
                                                        result.getMethodParameter()
                                                                .getParameterName(),
                                                        worded(error))))
                        .toList();
        return of(HttpStatus.BAD_REQUEST, new FormErrors(errors), null, null);
    }

    private String worded(MessageSourceResolvable error) {
        return messages.getMessage(error, LocaleContextHolder.getLocale());
    }

    private Failure of(
            HttpStatus status,
            FormErrors errors,
            @Nullable String reference,
            @Nullable Long currentVersion) {
        var code = codeOf(status);
        return new Failure(
                status,
                code,
                wording.of("shell.failure." + code + ".title"),
                wording.of("shell.failure." + code + ".detail"),
                errors,
                reference,
                currentVersion);
    }

    private static String codeOf(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "unauthenticated";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND, GONE -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> "media-type";
            case CONFLICT, PRECONDITION_FAILED -> "conflict";
            case CONTENT_TOO_LARGE -> "too-large";
            case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE -> "busy";
            default -> status.is4xxClientError() ? "invalid" : "failure";
        };
    }
}
