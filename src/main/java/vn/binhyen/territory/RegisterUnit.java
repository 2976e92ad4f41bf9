package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/**
 * A unit is to be added by hand, or to read as said from a day on.
 *
 * @param shortName empty to take the name without its type
 * @param parent the unit above; null for the province
 * @param from the day from which it holds; null for "as it has always been"
 */
public record RegisterUnit(
        String tier,
        String code,
        String name,
        String shortName,
        String type,
        @Nullable UnitId parent,
        @Nullable LocalDate from,
        String instrument,
        @Nullable Integer households) {}
