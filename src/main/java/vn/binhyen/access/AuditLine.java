package vn.binhyen.access;

import org.jspecify.annotations.Nullable;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;

/** One line of the audit trail: who did what to what, and the figures of it. */
public record AuditLine(
        long id,
        ZonedDateTime at,
        @Nullable String login,
        @Nullable String post,
        String action,
        String subjectType,
        @Nullable UUID subject,
        Map<String, Object> figures) {}
