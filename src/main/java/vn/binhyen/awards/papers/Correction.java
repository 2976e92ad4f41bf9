package vn.binhyen.awards.papers;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.RevocationReason;

import java.time.LocalDate;

/**
 * A result of an issued decision that a later decision took the place of (đính chính).
 *
 * @param before what the decision said: a {@code TitleAct} or a {@code MovementGrade}
 * @param now what the later decision says
 * @param number of the later decision; null where it has none
 */
public record Correction(
        String code,
        String name,
        String place,
        Enum<?> before,
        Enum<?> now,
        @Nullable RevocationReason reason,
        @Nullable String number,
        LocalDate from) {}
