package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.MovementGrade;

import java.time.LocalDate;
import java.util.UUID;

/** The file of an object as it stands: its steps with their days, papers by number. */
public record DossierView(
        UUID id,
        CycleId cycle,
        UUID object,
        Stage stage,
        LocalDate registeredOn,
        @Nullable LocalDate assessedOn,
        @Nullable String minutesNumber,
        @Nullable LocalDate minutesDate,
        @Nullable Integer present,
        @Nullable Integer inFavour,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate appraisedOn,
        @Nullable Boolean passed,
        @Nullable Integer points,
        @Nullable MovementGrade grade,
        @Nullable String returnReason,
        @Nullable LocalDate returnedOn,
        @Nullable LocalDate decidedOn,
        @Nullable String decisionNumber,
        long version) {

    /** Whether more than half voted in favour; null before there are minutes. */
    public @Nullable Boolean carried() {
        return present == null || inFavour == null ? null : inFavour * 2L > present;
    }

    /** The state as its chip shows it. */
    public String chip() {
        return switch (stage) {
            case REGISTERED -> "todo";
            case ASSESSED -> "draft";
            case SUBMITTED -> "sent";
            case RETURNED -> "returned";
            case APPRAISED -> "accepted";
            case DECIDED -> "frozen";
        };
    }
}
