package vn.binhyen.organisation.events;

import org.jmolecules.event.types.DomainEvent;
import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;

/**
 * Institutions (Vietnamese: cơ quan, doanh nghiệp, nhà trường) have been added to the register,
 * corrected or have ended: what is known of them now, published with each such change; at most
 * 1,000 an event. Their names are labels, asked for where they are shown.
 */
public record InstitutionsRegistered(List<Institution> institutions) implements DomainEvent {

    /**
     * An institution. The register does not know since when one exists.
     *
     * @param kind {@code agency}, {@code enterprise} or {@code school}
     * @param unit the commune it lies in
     * @param reportsTo the one unit it reports to
     * @param size {@code micro}, {@code small}, {@code medium}, {@code large}; null where not known
     * @param schoolLevel of a school, as the register's codes write it; null where not known
     * @param armedForces a unit of army or police, which other rules recognise
     * @param endedOn the last day it existed; null while it does
     * @param version rises with every change; what comes late with a lower one is old
     */
    public record Institution(
            InstitutionId id,
            String kind,
            String code,
            UnitId unit,
            UnitId reportsTo,
            @Nullable String size,
            @Nullable String schoolLevel,
            boolean armedForces,
            @Nullable LocalDate endedOn,
            long version) {

        public boolean existsOn(LocalDate day) {
            return endedOn == null || !endedOn.isBefore(day);
        }
    }
}
