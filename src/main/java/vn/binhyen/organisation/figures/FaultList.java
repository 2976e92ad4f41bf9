package vn.binhyen.organisation.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.Officer;
import vn.binhyen.organisation.BodyDirectory;
import vn.binhyen.organisation.BodyFilter;
import vn.binhyen.organisation.BodyScope;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is not in order below a unit on a day (Vietnamese: chưa kiện toàn). */
@Service
@Transactional(readOnly = true)
public class FaultList {

    private final BodyDirectory directory;
    private final Unconsolidated unconsolidated;
    private final BodyScope scope;

    FaultList(BodyDirectory directory, Unconsolidated unconsolidated, BodyScope scope) {
        this.directory = directory;
        this.unconsolidated = unconsolidated;
        this.scope = scope;
    }

    public Faults of(Officer officer, @Nullable UnitId unit, LocalDate day) {
        var counts = new EnumMap<BodyFilter.State, Long>(BodyFilter.State.class);
        for (var state : BodyFilter.State.values()) {
            var filter = new BodyFilter(null, null, unit, null, state);
            counts.put(state, directory.count(officer, filter, day));
        }
        return new Faults(
                unconsolidated.withoutCommittee(scope.units(officer, unit, day), day), counts);
    }

    /**
     * Found.
     *
     * @param bodies how many bodies there are of each fault
     */
    public record Faults(List<UnitId> withoutCommittee, Map<BodyFilter.State, Long> bodies) {

        public boolean none() {
            return withoutCommittee.isEmpty() && bodies.values().stream().allMatch(it -> it == 0);
        }
    }
}
