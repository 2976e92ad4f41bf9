package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A member body is to be added, or to read as said.
 *
 * @param unitCode code of its unit; empty for the province
 * @param version the version the officer saw; null for a new body or to overwrite
 */
public record RegisterBody(
        String code,
        String name,
        String type,
        String unitCode,
        @Nullable LocalDate establishedOn,
        @Nullable LocalDate endedOn,
        @Nullable Long version) {}
