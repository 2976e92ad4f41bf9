package vn.binhyen.pledges.links;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An institution as links know it.
 *
 * @param kind {@code agency}, {@code enterprise} or {@code school}
 * @param unit where it is found now
 */
public record Known(
        UUID id, String code, String name, String kind, UnitId unit, @Nullable LocalDate endedOn) {

    Known called(String name) {
        return new Known(id, code, name, kind, unit, endedOn);
    }

    boolean existsOn(LocalDate day) {
        return endedOn == null || !endedOn.isBefore(day);
    }
}
