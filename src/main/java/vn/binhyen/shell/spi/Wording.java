package vn.binhyen.shell.spi;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

import vn.binhyen.shared.Refusal;

import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.stream.Stream;

/** Says a message key or a refusal in the language of the request. */
@Component
public class Wording {

    private final MessageSource messages;
    private final Formats formats;

    Wording(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** The text of a key; days and moments among the arguments are written as officers do. */
    public String of(String key, Object... arguments) {
        var written = Arrays.stream(arguments).map(this::written).toArray();
        return messages.getMessage(key, written, key, LocaleContextHolder.getLocale()) + "";
    }

    /** The text of a refusal. */
    public String of(Refusal refusal) {
        return of(refusal.key(), refusal.arguments());
    }

    /** A refusal as the errors of a form that is shown again. */
    public FormErrors errorsOf(Refusal refusal) {
        return new FormErrors(
                Stream.concat(Stream.of(refusal), refusal.others().stream())
                        .map(it -> new FormErrors.Entry(it.field(), of(it)))
                        .toList());
    }

    /** What Spring could not bind or found invalid, as the errors of a form. */
    public FormErrors errorsOf(BindingResult result) {
        return new FormErrors(
                result.getAllErrors().stream()
                        .map(error ->
                                new FormErrors.Entry(
                                        error instanceof FieldError field ? field.getField() : null,
                                        messages.getMessage(
                                                error, LocaleContextHolder.getLocale())))
                        .toList());
    }

    private Object written(Object argument) {
        return switch (argument) {
            case LocalDate day -> formats.date(day);
            case TemporalAccessor moment -> formats.moment(moment);
            default -> argument;
        };
    }
}
