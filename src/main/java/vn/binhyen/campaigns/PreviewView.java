package vn.binhyen.campaigns;

import vn.binhyen.campaigns.events.PlannedRound;

import java.util.List;
import java.util.Map;

/** What a plan would bring: rounds with their due days, and the reports each desk receives. */
public record PreviewView(List<Round> rounds, List<Desk> desks) {

    public long reports() {
        return rounds.stream().mapToLong(Round::reports).sum();
    }

    /** How many are obliged in the fullest round. */
    public int obliged() {
        return rounds.stream().mapToInt(Round::reports).max().orElse(0);
    }

    /** How many due days fall on a Saturday or Sunday. */
    public long weekendDays() {
        return rounds.stream()
                .flatMap(it -> it.round().deadlines().stream())
                .map(it -> it.lastDay())
                .filter(Weekends::isWeekend)
                .distinct()
                .count();
    }

    /**
     * A round and how many of each tier are obliged on its day.
     *
     * @param counts by code of the tier
     */
    public record Round(PlannedRound round, Map<String, Integer> counts, int reports) {}

    /**
     * The desks of one tier and what flows to them.
     *
     * @param desks how many desks share the reports
     */
    public record Desk(String deskTier, List<Flow> flows, int desks, long reports) {

        public String deskTypes() {
            return flows.stream()
                    .map(Flow::deskTypes)
                    .filter(it -> !it.isBlank())
                    .findFirst()
                    .orElse("");
        }

        public String label() {
            return flows.stream()
                    .map(Flow::deskLabel)
                    .filter(it -> !it.isBlank())
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * The reports of one tier to the desks of another.
     *
     * @param types the types of its units as the register calls them ("huyện, thị xã, thành phố");
     *     empty for bodies
     * @param units how many are obliged in the fullest round
     */
    public record Flow(
            String tier,
            String types,
            int units,
            String deskTier,
            String deskTypes,
            int desks,
            String deskLabel,
            long reports) {}
}
