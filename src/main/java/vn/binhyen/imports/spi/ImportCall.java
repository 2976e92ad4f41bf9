package vn.binhyen.imports.spi;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What came with the file: the day from which its content holds and the instrument behind it.
 *
 * @param today the day of the call in Vietnam, for targets that need one and got no {@code
 *     effectiveOn}
 * @param progress where long loops over the rows say how far they are
 */
public record ImportCall(
        UUID id,
        LocalDate today,
        @Nullable LocalDate effectiveOn,
        @Nullable String instrument,
        ImportProgress progress) {

    public ImportCall(
            UUID id,
            LocalDate today,
            @Nullable LocalDate effectiveOn,
            @Nullable String instrument) {
        this(id, today, effectiveOn, instrument, ImportProgress.UNSEEN);
    }

    /** The same call for a part of the work that is not worth counting. */
    public ImportCall unseen() {
        return new ImportCall(id, today, effectiveOn, instrument);
    }
}
