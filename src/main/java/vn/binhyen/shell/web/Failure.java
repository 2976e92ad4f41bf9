package vn.binhyen.shell.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import vn.binhyen.shell.spi.FormErrors;

import java.util.List;

/**
 * What went wrong, as it is told: one shape for pages and programs.
 *
 * @param code stable name of the kind of failure, last part of the problem's URN
 * @param title what happened, in one short sentence
 * @param detail the way out
 * @param errors fields and what to enter instead
 * @param reference number under which operators find the rest in the log, or null
 * @param currentVersion the version that holds now, where somebody else was first
 */
record Failure(
        HttpStatus status,
        String code,
        String title,
        String detail,
        FormErrors errors,
        @Nullable String reference,
        @Nullable Long currentVersion) {

    /** What the fields want, apart from what the detail says already. */
    public List<FormErrors.Entry> more() {
        return errors.entries().stream().filter(it -> !it.message().equals(detail)).toList();
    }

    String urn() {
        return "urn:binhyen:problem:" + code;
    }
}
