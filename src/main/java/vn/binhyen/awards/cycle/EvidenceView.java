package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Criterion;

import java.time.LocalDate;
import java.util.List;

/**
 * What the system knows about one criterion of an object, with exactly the rows that were counted.
 *
 * @param proposal null where nothing is known
 */
public record EvidenceView(
        Cycle cycle,
        ObjectPlace place,
        Criterion criterion,
        @Nullable Proposal proposal,
        List<ModelLine> models,
        List<PledgeLine> pledges,
        List<ReportLine> reports,
        List<ObjectLine> objects) {

    public boolean isEmpty() {
        return models.isEmpty() && pledges.isEmpty() && reports.isEmpty() && objects.isEmpty();
    }

    public long turns() {
        return pledges.stream().mapToLong(PledgeLine::turns).sum();
    }

    /** Of the rows that count. */
    public long distinct() {
        return pledges.stream().filter(PledgeLine::counted).mapToLong(PledgeLine::distinct).sum();
    }

    /** A model at work. */
    public record ModelLine(String name, String href, String where, LocalDate since) {}

    /**
     * What a place registered on a day.
     *
     * @param where the unit it lies in, as registered
     * @param subject code of who registered
     * @param counted whether its different ones count; those of another day are among them
     */
    public record PledgeLine(
            String drive,
            String href,
            String who,
            String where,
            String subject,
            LocalDate on,
            long turns,
            long distinct,
            boolean counted) {}

    /** A report. */
    public record ReportLine(
            String round, String href, LocalDate lastDay, LocalDate dueOn, boolean inTime) {}

    /**
     * An object that has registered or been decided on, or has not.
     *
     * @param state key of how it stands
     */
    public record ObjectLine(TitleKind kind, String name, String href, String state) {}
}
