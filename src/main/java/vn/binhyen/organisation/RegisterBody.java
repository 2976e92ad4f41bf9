package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A body is to be added, or to read as said.
 *
 * @param unitCode code of its unit, of several villages with {@code ;} between; empty for the
 *     province
 * @param head the office that heads it, never a person
 * @param institution code of the institution a guard force protects; empty for none
 * @param members head count from its first day; of a new body only
 * @param version the version the officer saw; null for a new body or to overwrite
 */
public record RegisterBody(
        String kind,
        String code,
        String name,
        String type,
        String unitCode,
        String head,
        @Nullable Boolean fullTime,
        String institution,
        @Nullable LocalDate establishedOn,
        @Nullable LocalDate endedOn,
        String decisionNumber,
        @Nullable LocalDate decisionDate,
        @Nullable Integer members,
        @Nullable Integer households,
        @Nullable Long version) {}
