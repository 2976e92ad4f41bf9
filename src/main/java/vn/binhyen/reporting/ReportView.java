package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.indicators.IndicatorKind;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.forms.CellProblem;
import vn.binhyen.reporting.rounds.Coverage;
import vn.binhyen.reporting.rounds.ObligationState;
import vn.binhyen.shared.UnitId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A report with all that stands beside its figures.
 *
 * @param kind code of the kind of campaign; titles of sections are the messages {@code
 *     <kind>.section.<code>} and {@code <kind>.narrative.<code>}
 * @param narrative what was written, by section, in the order of the form; empty where nothing was
 * @param request what the desk asked to be corrected; null unless it is returned
 * @param split why figures of the round before cannot be compared; null where all can
 * @param before who owed for the unit in the round before, where not all have reported; else null
 * @param predecessors reports of units that are no more, in whose place this one comes
 * @param mayWrite whether the officer who asks may keep and submit it now
 * @param mayDecide whether the officer who asks may take it in or return it now
 */
public record ReportView(
        UUID id,
        CampaignId campaign,
        String kind,
        RoundId round,
        int number,
        LocalDate from,
        LocalDate to,
        Obliged obliged,
        String code,
        String name,
        UnitId desk,
        String deskName,
        LocalDate dueOn,
        Instant dueAt,
        ObligationState state,
        boolean frozen,
        long version,
        List<ReportLine> lines,
        Map<String, String> narrative,
        @Nullable Instant savedAt,
        @Nullable Instant submittedAt,
        int submissions,
        @Nullable String receipt,
        @Nullable SignedPaper paper,
        @Nullable CorrectionRequest request,
        @Nullable Split split,
        @Nullable Coverage before,
        List<Predecessor> predecessors,
        boolean mayWrite,
        boolean mayDecide) {

    /** A unit that was divided without saying how much went where. */
    public record Split(String unit, String instrument, LocalDate day) {}

    /** A sum of the round before in which somebody is missing. */
    public record Coverage(int owed, List<String> missing) {

        public int reported() {
            return owed - missing.size();
        }
    }

    /**
     * A report of this round by a unit that is no more.
     *
     * @param shared whether more than this one unit took it over, so that nobody can say whose its
     *     figures are
     */
    public record Predecessor(
            UUID unit,
            String name,
            ObligationState state,
            @Nullable Instant submittedAt,
            boolean shared) {

        /** How it came to this, as message keys say it. */
        public String key() {
            return (submittedAt == null ? "draft" : "submitted") + (shared ? "-shared" : "");
        }
    }

    /** How many cells hold a figure. */
    public int filled() {
        return (int) lines.stream().filter(it -> it.value() != null).count();
    }

    /**
     * One indicator of it.
     *
     * @param last the figure of the round before that is in the sums
     * @param earlier turns of all rounds before, added; null for what is never added
     * @param known what a register of the house knows
     * @param source message key of that register
     * @param difference what is odd against the last round, or null
     * @param returned whether the desk asks for this cell's correction
     * @param incomparable whether the round before holds a part of a split unit nobody can name
     */
    public record ReportLine(
            String indicator,
            String name,
            String definition,
            String unit,
            IndicatorKind kind,
            String section,
            boolean required,
            @Nullable String atMost,
            @Nullable Long target,
            @Nullable Long value,
            @Nullable Long last,
            @Nullable Long earlier,
            @Nullable Long known,
            @Nullable String source,
            @Nullable String note,
            @Nullable CellProblem difference,
            boolean returned,
            boolean incomparable) {

        /** "Lũy kế": turns up to and with this round. */
        public @Nullable Long toDate() {
            if (kind != IndicatorKind.TURNS || (value == null && earlier == null)) {
                return null;
            }
            return (value == null ? 0 : value) + (earlier == null ? 0 : earlier);
        }
    }
}
