package vn.binhyen.organisation.api;

import org.jspecify.annotations.Nullable;

import vn.binhyen.organisation.institutions.Eligibility;
import vn.binhyen.organisation.institutions.InstitutionFacts;
import vn.binhyen.organisation.institutions.InstitutionView;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * An institution as it is read and written; {@code id} and {@code eligibility} are answers only.
 *
 * @param reportsToId the unit it reports to; the one it lies in where none is said
 * @param endedOn the last day it existed
 */
record InstitutionBody(
        @Nullable UUID id,
        @Nullable String kind,
        @Nullable String code,
        @Nullable String name,
        @Nullable UUID unitId,
        @Nullable UUID reportsToId,
        @Nullable String sector,
        @Nullable String size,
        @Nullable Integer staff,
        @Nullable String schoolLevel,
        @Nullable Boolean armedForces,
        @Nullable Boolean inZone,
        @Nullable Boolean internalRules,
        @Nullable Boolean tradeUnion,
        @Nullable LocalDate endedOn,
        @Nullable Eligibility eligibility) {

    static InstitutionBody of(InstitutionView there) {
        var facts = there.facts();
        return new InstitutionBody(
                there.id().value(),
                facts.kind(),
                facts.code(),
                facts.name(),
                facts.unit().value(),
                facts.reportsTo().value(),
                facts.sector(),
                facts.size(),
                facts.staff(),
                facts.schoolLevel(),
                facts.armedForces(),
                facts.inZone(),
                facts.internalRules(),
                facts.tradeUnion(),
                facts.endedOn(),
                facts.eligibility());
    }

    /** What is said; the kind of one that is there stays. */
    InstitutionFacts facts(@Nullable InstitutionFacts there) {
        if (unitId == null) {
            throw Refusal.of("unitId", "organisation.refusal.missing-unit");
        }
        return new InstitutionFacts(
                there != null ? there.kind() : Objects.requireNonNullElse(kind, ""),
                Objects.requireNonNullElse(code, ""),
                Objects.requireNonNullElse(name, ""),
                new UnitId(unitId),
                new UnitId(reportsToId == null ? unitId : reportsToId),
                sector,
                size,
                staff,
                schoolLevel,
                Boolean.TRUE.equals(armedForces),
                Boolean.TRUE.equals(inZone),
                Boolean.TRUE.equals(internalRules),
                Boolean.TRUE.equals(tradeUnion),
                endedOn);
    }

    /** A page in the order of kinds and codes; {@code next} is null at its end. */
    record Page(List<InstitutionBody> items, @Nullable String next, long total) {

        static Page of(List<InstitutionView> all, int limit, @Nullable String after) {
            var rest =
                    after == null || after.isBlank()
                            ? all
                            : all.stream()
                                    .dropWhile(it -> !it.id().toString().equals(after))
                                    .skip(1)
                                    .toList();
            var items = rest.stream().limit(limit).map(InstitutionBody::of).toList();
            return new Page(
                    items,
                    rest.size() > limit ? String.valueOf(items.getLast().id()) : null,
                    all.size());
        }
    }
}
