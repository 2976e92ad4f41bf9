package vn.binhyen.imports.spi;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What came with the file: the day from which its content holds and the instrument behind it.
 *
 * @param today the day of the call in Vietnam, for targets that need one and got no {@code
 *     effectiveOn}
 */
public record ImportCall(
        UUID id, LocalDate today, @Nullable LocalDate effectiveOn, @Nullable String instrument) {}
