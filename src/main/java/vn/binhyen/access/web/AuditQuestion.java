package vn.binhyen.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.binhyen.access.AuditListing;
import vn.binhyen.shared.TypedDay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What is asked of the audit trail, as it is typed and stands in the URL. */
record AuditQuestion(
        @Nullable String login,
        @Nullable String action,
        @Nullable UUID subject,
        @Nullable String from,
        @Nullable String to) {

    AuditListing.Filter toFilter() {
        return new AuditListing.Filter(
                blankToNull(login),
                blankToNull(action),
                subject,
                TypedDay.read("from", from),
                TypedDay.read("to", to));
    }

    /** The same without the days, which could not be read. */
    AuditQuestion withoutDays() {
        return new AuditQuestion(login, action, subject, null, null);
    }

    /** The address that asks this again, from a line on. */
    String link(@Nullable Long before) {
        var link = UriComponentsBuilder.fromPath("/admin/audit");
        var values = new LinkedHashMap<String, Object>();
        put(values, "login", blankToNull(login));
        put(values, "action", blankToNull(action));
        put(values, "subject", subject);
        put(values, "from", blankToNull(from));
        put(values, "to", blankToNull(to));
        put(values, "before", before);
        values.keySet().forEach(name -> link.queryParam(name, "{" + name + "}"));
        return link.encode().buildAndExpand(values).toUriString();
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }
}
