package vn.binhyen.access.spi;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells which units are no more and who took over, as far as the accounts placed there need it.
 * Implemented by territory.
 */
public interface EndedUnits {

    /** Those of the units that are no more on that day, or that nobody knows any more. */
    List<Ended> among(Collection<UnitId> units, LocalDate day);

    /**
     * A unit that is no more.
     *
     * @param since the first day without it; null where no reorganisation says
     * @param successors who took it or parts of it over, who keeps what was left of it first
     */
    record Ended(UnitId unit, @Nullable LocalDate since, List<Successor> successors) {

        /** The one unit that took it over as a whole; empty where parts went to several. */
        public Optional<Successor> heir() {
            return successors.size() == 1
                    ? Optional.of(successors.getFirst()).filter(Successor::whole)
                    : Optional.empty();
        }
    }

    /**
     * A unit that took over.
     *
     * @param reorganisation the fact that says so
     * @param whole whether it took the whole unit, or what was left when parts had gone
     */
    record Successor(UnitId unit, UUID reorganisation, boolean whole) {}
}
