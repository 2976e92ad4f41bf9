package vn.binhyen.reporting.web;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import vn.binhyen.reporting.FigureQuery;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.UUID;

/** What is asked of the figures, as it stands in the URL. */
record FiguresQuestion(
        @Nullable String indicator,
        @Nullable String within,
        @Nullable String by,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {

    /** The tier whose units are the lines. */
    public String level() {
        return by == null || by.isBlank() ? DistrictLines.TIER : by;
    }

    FigureQuery.Question of(String asked) {
        if (from != null && to != null && from.isAfter(to)) {
            throw Refusal.of("to", "reporting.refusal.days-in-order");
        }
        return new FigureQuery.Question(asked, unit(), from, to, level());
    }

    private @Nullable UnitId unit() {
        if (within == null || within.isBlank()) {
            return null;
        }
        try {
            return new UnitId(UUID.fromString(within));
        } catch (IllegalArgumentException e) {
            throw Refusal.of("within", "reporting.refusal.unknown-unit");
        }
    }
}
