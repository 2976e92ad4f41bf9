package vn.binhyen.reporting.board;

import org.jspecify.annotations.Nullable;

import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.rounds.ObligationState;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who owes a report in a round, and how it stands.
 *
 * @param parent the unit above; for bodies the province
 * @param position place in the order of lists, for the next page
 * @param hasDraft whether something was entered (an overdue one may still have a draft)
 * @param reminders how often it has been reminded
 */
public record ObligationView(
        Obliged obliged,
        String code,
        String name,
        String tier,
        @Nullable UUID parent,
        int position,
        ObligationState state,
        boolean hasDraft,
        LocalDate dueOn,
        LocalDate lastOn,
        @Nullable Instant submittedAt,
        boolean inTime,
        int reminders) {}
