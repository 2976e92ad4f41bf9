package vn.binhyen.reporting.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.reporting.totals.FigureQuery;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.TypedDay;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.UUID;

/** What is asked of the figures, as it stands in the URL. */
record FiguresQuestion(
        @Nullable String indicator,
        @Nullable String within,
        @Nullable String by,
        @Nullable String from,
        @Nullable String to,
        @Nullable String on) {

    /** The tier whose units are the lines. */
    public String level() {
        return by == null || by.isBlank() ? DistrictLines.TIER : by;
    }

    FigureQuery.Question of(String asked) {
        var first = TypedDay.read("from", from);
        var last = TypedDay.read("to", to);
        if (first != null && last != null && first.isAfter(last)) {
            throw Refusal.of("to", "reporting.refusal.days-in-order");
        }
        return new FigureQuery.Question(
                asked, unit(), first, last, level(), TypedDay.read("on", on));
    }

    /** The first day asked about; null too where what was typed is none. */
    @Nullable LocalDate firstDay() {
        try {
            return TypedDay.read("from", from);
        } catch (Refusal toldAtTheField) {
            return null;
        }
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
