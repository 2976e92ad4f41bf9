package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.MovementGrade;
import vn.binhyen.awards.standards.Step;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * The file of an object as it stands: its steps with their days, papers by number.
 *
 * @param itself the steps an institution did itself, through its link
 */
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
        Set<Step> itself,
        long version) {

    /** Tells apart which files there are and how each stands; the same while none has changed. */
    static long stamp(Collection<DossierView> files) {
        var sum = new CRC32();
        files.stream()
                .map(it -> it.object + " " + it.id + " " + it.version + "\n")
                .sorted()
                .forEach(it -> sum.update(it.getBytes(StandardCharsets.US_ASCII)));
        return sum.getValue();
    }

    /** Whether more than half voted in favour; null before there are minutes. */
    public @Nullable Boolean carried() {
        return present == null || inFavour == null ? null : inFavour * 2L > present;
    }

    /** Whether the institution registered through its link, and nobody for it. */
    public boolean registeredItself() {
        return itself.contains(Step.REGISTER);
    }

    /** The day a step was done; null before it was. */
    public @Nullable LocalDate on(Step step) {
        return switch (step) {
            case REGISTER -> registeredOn;
            case ASSESS -> assessedOn;
            case VOTE -> submittedOn;
            case APPRAISE -> appraisedOn;
            case DECIDE -> decidedOn;
        };
    }

    /** What is written on a receipt: it tells the file and how often it has changed. */
    public String receipt() {
        return id.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT) + "/" + version;
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
