package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.MovementGrade;
import vn.binhyen.awards.events.RevocationReason;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A title as it stood on a day: whether it was registered for, and what the last decision said.
 *
 * @param object a unit, or an institution, as the kind says
 * @param act null before anything was decided
 * @param grade of the movement in that year; beside the title, no part of it
 */
public record TitleView(
        TitleKind kind,
        int year,
        UUID object,
        boolean registered,
        @Nullable TitleAct act,
        @Nullable String standard,
        @Nullable String number,
        @Nullable LocalDate decidedOn,
        @Nullable UnitId authority,
        @Nullable RevocationReason reason,
        @Nullable MovementGrade grade) {

    /** Whether the object holds the title. */
    public boolean recognised() {
        return act == TitleAct.RECOGNISED;
    }
}
