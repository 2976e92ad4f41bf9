package vn.binhyen.organisation.files;

import org.jspecify.annotations.Nullable;

import vn.binhyen.organisation.BodyFacts;
import vn.binhyen.organisation.BodyStrengths.Figures;
import vn.binhyen.organisation.events.InstitutionId;
import vn.binhyen.organisation.files.DecidedCells.Decided;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.List;

/**
 * A body as a line of a file names it; what the line leaves empty is null.
 *
 * @param unit the unit it belongs to
 * @param foundAt the unit where it is found today, if that is another one
 * @param areas further villages it covers
 * @param mergedInto code of the body of the same kind its work went on in
 * @param decisions when it was consolidated and how it was graded
 */
record BodyLine(
        int line,
        Key key,
        String name,
        UnitView unit,
        @Nullable UnitView foundAt,
        List<UnitId> areas,
        @Nullable String type,
        LocalDate establishedOn,
        @Nullable LocalDate endedOn,
        @Nullable String mergedInto,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate,
        @Nullable String head,
        @Nullable Boolean fullTime,
        @Nullable InstitutionId institution,
        Figures figures,
        List<Decided> decisions) {

    /** A code is used once in each kind. */
    record Key(String kind, String code) {}

    BodyFacts facts(@Nullable BodyFacts known) {
        var place =
                foundAt != null && known != null && foundAt.id().equals(known.unit())
                        ? foundAt
                        : unit;
        return new BodyFacts(
                key.code(),
                name,
                place.id(),
                place.tier(),
                or(type, known == null ? null : known.type()),
                or(head, known == null ? null : known.head()),
                or(fullTime, known == null ? null : known.fullTime()),
                or(institution, known == null ? null : known.institution()),
                establishedOn,
                or(endedOn, known == null ? null : known.endedOn()),
                or(decisionNumber, known == null ? null : known.decisionNumber()),
                or(decisionDate, known == null ? null : known.decisionDate()));
    }

    BodyLine ending(LocalDate day) {
        return new BodyLine(
                line,
                key,
                name,
                unit,
                foundAt,
                areas,
                type,
                establishedOn,
                day,
                mergedInto,
                decisionNumber,
                decisionDate,
                head,
                fullTime,
                institution,
                figures,
                decisions);
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T known) {
        return said == null ? known : said;
    }
}
