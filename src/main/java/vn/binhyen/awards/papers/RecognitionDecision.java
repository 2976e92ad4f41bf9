package vn.binhyen.awards.papers;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision on the titles of a year: everything that was decided under one number on one day by
 * one authority about one kind.
 *
 * @param id follows from what it is, so that it is the same whenever it is asked for
 * @param authority null where an old paper did not say
 * @param corrected how many of its results a later decision took the place of
 */
public record RecognitionDecision(
        UUID id,
        TitleKind kind,
        int year,
        String standard,
        String number,
        LocalDate decidedOn,
        @Nullable UnitId authority,
        String authorityName,
        int recognised,
        int refused,
        int corrected) {}
