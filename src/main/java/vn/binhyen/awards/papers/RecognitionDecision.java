package vn.binhyen.awards.papers;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision on the titles or the grades of a year: everything that was decided under one number on
 * one day by one authority about one kind.
 *
 * @param id follows from what it is, so that it is the same whenever it is asked for
 * @param grades whether it grades the movement; a title otherwise
 * @param standard code of the rules applied; empty where a decision on grades does not say
 * @param authority null where an old paper did not say
 * @param revoked how many titles it takes back
 * @param graded how many it grades
 * @param corrected how many of its results a later decision took the place of
 */
public record RecognitionDecision(
        UUID id,
        boolean grades,
        TitleKind kind,
        int year,
        String standard,
        String number,
        LocalDate decidedOn,
        @Nullable UnitId authority,
        String authorityName,
        int recognised,
        int refused,
        int revoked,
        int graded,
        int corrected) {

    /** Whether there is anything a paper of it would say. */
    public boolean hasPaper() {
        return recognised + revoked + graded > 0;
    }

    RecognitionDecision of(String name) {
        return new RecognitionDecision(
                id,
                grades,
                kind,
                year,
                standard,
                number,
                decidedOn,
                authority,
                name,
                recognised,
                refused,
                revoked,
                graded,
                corrected);
    }
}
