package vn.binhyen.reporting.web;

import org.jspecify.annotations.Nullable;

/**
 * A problem of the form in the user's words.
 *
 * @param code the indicator or field it is about; null when it is about the whole report
 * @param stands the figure that somebody else has stored meanwhile, or null
 */
record Problem(@Nullable String code, String message, @Nullable String stands) {}
