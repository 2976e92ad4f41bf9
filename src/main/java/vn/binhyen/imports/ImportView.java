package vn.binhyen.imports;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An import as its importer sees it.
 *
 * @param failure why nothing of it could be used, in the reader's language
 * @param job the work behind it
 * @param returned whether a file came back from applying it
 */
public record ImportView(
        UUID id,
        String target,
        String owner,
        String fileName,
        @Nullable String fileKind,
        @Nullable LocalDate effectiveOn,
        @Nullable String instrument,
        ImportState state,
        List<String> columns,
        int rows,
        int odd,
        int wrong,
        int applied,
        int added,
        int changed,
        int unchanged,
        @Nullable String failure,
        boolean returned,
        Instant createdAt,
        LocalDate keptUntil,
        boolean kept,
        @Nullable UUID job) {

    /** Rows that can be applied, those with a warning among them. */
    public int valid() {
        return Math.max(0, rows - wrong);
    }

    /** Rows nobody has anything to say about. */
    public int right() {
        return Math.max(0, rows - wrong - odd);
    }
}
