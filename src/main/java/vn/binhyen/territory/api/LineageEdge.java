package vn.binhyen.territory.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitLineage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A succession between two units.
 *
 * @param unitId the other unit, seen from one of them; the predecessor, seen from the fact
 * @param successorId seen from the fact only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineageEdge(
        @Nullable UUID unitId,
        @Nullable String code,
        @Nullable String name,
        @Nullable UUID successorId,
        @Nullable String successorCode,
        @Nullable String successorName,
        UUID reorganisationId,
        int number,
        String instrument,
        LocalDate day,
        @Nullable String clause,
        String relation,
        String share,
        @Nullable BigDecimal portion,
        @Nullable String portionSource) {

    static LineageEdge whole(UnitLineage.Edge edge) {
        return of(
                edge,
                edge.predecessor(),
                edge.predecessorCode(),
                edge.predecessorName(),
                edge.successor(),
                edge.successorCode(),
                edge.successorName());
    }

    static LineageEdge predecessor(UnitLineage.Edge edge) {
        return of(
                edge,
                edge.predecessor(),
                edge.predecessorCode(),
                edge.predecessorName(),
                null,
                null,
                null);
    }

    static LineageEdge successor(UnitLineage.Edge edge) {
        return of(
                edge,
                edge.successor(),
                edge.successorCode(),
                edge.successorName(),
                null,
                null,
                null);
    }

    private static LineageEdge of(
            UnitLineage.Edge edge,
            @Nullable UnitId unit,
            @Nullable String code,
            @Nullable String name,
            @Nullable UnitId successor,
            @Nullable String successorCode,
            @Nullable String successorName) {
        return new LineageEdge(
                unit == null ? null : unit.value(),
                code,
                name,
                successor == null ? null : successor.value(),
                successorCode,
                successorName,
                edge.reorganisation().value(),
                edge.number(),
                edge.instrument(),
                edge.day(),
                edge.clause(),
                edge.relation().code(),
                edge.share().code(),
                edge.portion(),
                edge.portionSource());
    }
}
