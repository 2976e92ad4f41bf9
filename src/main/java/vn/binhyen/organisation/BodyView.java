package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/**
 * A body as the register shows it.
 *
 * @param endedOn the last day it existed; null while it does
 */
public record BodyView(
        BodyId id,
        String kind,
        String code,
        String name,
        @Nullable String type,
        UnitId unit,
        LocalDate establishedOn,
        @Nullable LocalDate endedOn,
        long version) {}
