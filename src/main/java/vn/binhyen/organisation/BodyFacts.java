package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/**
 * What the register says about a body.
 *
 * @param endedOn the last day it existed; null while it does
 */
record BodyFacts(
        String code,
        String name,
        UnitId unit,
        @Nullable String type,
        LocalDate establishedOn,
        @Nullable LocalDate endedOn) {}
