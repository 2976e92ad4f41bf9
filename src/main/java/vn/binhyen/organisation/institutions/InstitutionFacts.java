package vn.binhyen.organisation.institutions;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/**
 * What the register says about an institution.
 *
 * @param unit the commune it lies in
 * @param reportsTo the one unit it reports to
 * @param size {@code micro}, {@code small}, {@code medium}, {@code large}; null where not known
 * @param armedForces a unit of army or police, which other rules recognise
 * @param inZone in an industrial, export processing or economic zone
 * @param endedOn the last day it existed; null while it does
 */
public record InstitutionFacts(
        String kind,
        String code,
        String name,
        UnitId unit,
        UnitId reportsTo,
        @Nullable String sector,
        @Nullable String size,
        @Nullable Integer staff,
        @Nullable String schoolLevel,
        boolean armedForces,
        boolean inZone,
        boolean internalRules,
        boolean tradeUnion,
        @Nullable LocalDate endedOn) {

    /** Whether Circular 124/2021 lets it be recognised. */
    public Eligibility eligibility() {
        return Eligibility.of(kind, armedForces, size, schoolLevel);
    }
}
