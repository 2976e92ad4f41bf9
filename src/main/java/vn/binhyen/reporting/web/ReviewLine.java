package vn.binhyen.reporting.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.reporting.ReportView.ReportLine;

/**
 * A figure as the desk looks at it: against the last round.
 *
 * @param change now less the last round, null where one of them is missing
 * @param percent the change against the last round, null where that was nothing
 */
record ReviewLine(ReportLine line, @Nullable Long change, @Nullable Long percent) {

    static ReviewLine of(ReportLine line) {
        var now = line.value();
        var last = line.last();
        var change = now == null || last == null ? null : Long.valueOf(now - last);
        var percent = change == null || last == null || last == 0 ? null : change * 100 / last;
        return new ReviewLine(line, change, percent);
    }

    /** It jumps, carries a note, or says other than a register of the house. */
    static boolean wantsALook(ReportLine line) {
        return line.difference() != null
                || line.note() != null
                || (line.known() != null && !line.known().equals(line.value()));
    }
}
