package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;

import vn.binhyen.organisation.events.InstitutionId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/**
 * What the register says about a body.
 *
 * @param tier tier of its unit when it was registered
 * @param head the office that heads it ("Chủ tịch UBND xã"), never a person
 * @param fullTime of a guard force: chuyên trách (true) or bán chuyên trách
 * @param institution the one a guard force protects
 * @param endedOn the last day it existed; null while it does
 */
public record BodyFacts(
        String code,
        String name,
        UnitId unit,
        @Nullable String tier,
        @Nullable String type,
        @Nullable String head,
        @Nullable Boolean fullTime,
        @Nullable InstitutionId institution,
        LocalDate establishedOn,
        @Nullable LocalDate endedOn,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate) {}
