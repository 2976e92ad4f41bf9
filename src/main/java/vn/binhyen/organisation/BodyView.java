package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;

import vn.binhyen.organisation.events.InstitutionId;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/**
 * A body as the register shows it on a day.
 *
 * @param tier tier of its unit
 * @param head the office that heads it
 * @param institution the one a guard force protects
 * @param endedOn the last day it existed; null while it does
 * @param proposed it follows from a reorganisation and waits to be confirmed
 * @param members head count that holds on the day; null where none is known
 */
public record BodyView(
        BodyId id,
        String kind,
        String code,
        String name,
        @Nullable String type,
        UnitId unit,
        @Nullable String tier,
        @Nullable String head,
        @Nullable Boolean fullTime,
        @Nullable InstitutionId institution,
        LocalDate establishedOn,
        @Nullable LocalDate endedOn,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate,
        @Nullable BodyId mergedInto,
        boolean proposed,
        @Nullable Integer members,
        @Nullable Integer households,
        @Nullable Integer equipment,
        @Nullable Long allowance,
        long version) {}
