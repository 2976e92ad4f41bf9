package vn.binhyen.territory.reorganisations;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.events.Share;
import vn.binhyen.territory.events.SuccessionEdge;

import java.math.BigDecimal;

/** An edge with its units found or made. */
record PlannedEdge(
        UnitId predecessor,
        @Nullable UnitId successor,
        Relation relation,
        Share share,
        @Nullable BigDecimal portion,
        @Nullable String portionSource,
        @Nullable String clause) {

    static PlannedEdge of(EnteredEdge edge, UnitId predecessor, @Nullable UnitId successor) {
        return new PlannedEdge(
                predecessor,
                successor,
                edge.relation(),
                edge.share(),
                edge.portion(),
                edge.portion() == null ? null : edge.portionSource(),
                edge.clause().isEmpty() ? null : edge.clause());
    }

    SuccessionEdge announced() {
        return new SuccessionEdge(predecessor, successor, relation, share);
    }
}
