package vn.binhyen.territory.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;

/**
 * Units have been merged, split, renamed, moved or ended by one instrument from one day on.
 *
 * <p>At most 1,000 edges an event; a larger reorganisation is announced in several, all of one
 * transaction. Units below that were not named and follow the successor of the unit above them come
 * as edges of relation {@link Relation#REPARENTED}. May be taken back: see {@link
 * ReorganisationUndone}.
 *
 * @param instrument number of the resolution or decision; empty where it was named in words
 * @param day the first day on which it holds; the predecessors ended the day before
 */
public record UnitsReorganised(
        ReorganisationId reorganisation,
        String instrument,
        LocalDate day,
        List<SuccessionEdge> edges)
        implements DomainEvent {

    /** The units that are no more from that day on. */
    public List<UnitId> ended() {
        return edges.stream()
                .filter(it -> !it.relation().keepsIdentity())
                .map(SuccessionEdge::predecessor)
                .distinct()
                .toList();
    }
}
