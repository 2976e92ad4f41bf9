package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was sent, added up by nothing but the register: the other side of every total. */
class IndependentSums {

    private final UUID province;
    private final Map<UUID, UUID> districtOf = new HashMap<>();
    private final List<UUID> bodies;
    private final List<JsonNode> form;
    private final List<Map<UUID, long[]>> rounds = new ArrayList<>();

    IndependentSums(
            UUID province, List<JsonNode> communes, List<UUID> bodies, List<JsonNode> form) {
        this.province = province;
        this.bodies = bodies;
        this.form = form;
        communes.forEach(
                it -> districtOf.put(RestCaller.id(it, "id"), RestCaller.id(it, "parentId")));
    }

    /** Totals of a level, and how many reports are in them. */
    record Sums(Map<UUID, long[]> figures, Map<UUID, Integer> reported) {

        long[] of(UUID line, int width) {
            return figures.getOrDefault(line, new long[width]);
        }
    }

    /** Figures for a report, different in every cell, never above the one it cannot exceed. */
    Map<String, Object> figures(int round, UUID obliged) {
        var values = new HashMap<String, Object>();
        var cells = new long[form.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] =
                    Math.floorMod(obliged.hashCode() * 31L + i * 977L + round * 8191L, 900L) + 100;
        }
        for (int i = 0; i < cells.length; i++) {
            var partner = form.get(i).get("atMost");
            if (partner != null && !partner.isNull()) {
                cells[i] = Math.min(cells[i], cells[codes().indexOf(partner.asString())]);
            }
        }
        for (int i = 0; i < cells.length; i++) {
            values.put(codes().get(i), cells[i]);
        }
        while (rounds.size() <= round) {
            rounds.add(new HashMap<>());
        }
        rounds.get(round).put(obliged, cells);
        return values;
    }

    List<String> codes() {
        return form.stream().map(it -> it.get("code").asString()).toList();
    }

    Sums ofRound(int round, String level) {
        var sums = new Sums(new HashMap<>(), new HashMap<>());
        rounds.get(round)
                .forEach((obliged, cells) -> {
                    var line = place(obliged, level);
                    if (line != null) {
                        add(sums.figures, line, cells);
                        sums.reported.merge(line, 1, Integer::sum);
                    }
                });
        return sums;
    }

    /** Turns over all rounds; what is counted once, and what there is, as of the last. */
    Sums ofCampaign(String level) {
        var all = new Sums(new HashMap<>(), new HashMap<>());
        for (int round = 0; round < rounds.size(); round++) {
            boolean last = round == rounds.size() - 1;
            var some = ofRound(round, level);
            some.figures.forEach((line, cells) -> {
                var counted = new long[cells.length];
                for (int i = 0; i < cells.length; i++) {
                    boolean turns = form.get(i).get("kind").asString().equals("turns");
                    counted[i] = turns || last ? cells[i] : 0;
                }
                add(all.figures, line, counted);
            });
            some.reported.forEach((line, number) -> all.reported.merge(line, number, Integer::sum));
        }
        return all;
    }

    int reports() {
        return rounds.stream().mapToInt(Map::size).sum();
    }

    /** Where an obliged one counts at a level; null where it does not. */
    private @Nullable UUID place(UUID obliged, String level) {
        var district = districtOf.get(obliged);
        boolean body = bodies.contains(obliged);
        return switch (level) {
            case "province" -> province;
            case "body" -> body ? obliged : null;
            case "district" -> body ? null : district == null ? obliged : district;
            default -> district == null ? null : obliged;
        };
    }

    private static void add(Map<UUID, long[]> sums, UUID line, long[] cells) {
        var sum = sums.computeIfAbsent(line, it -> new long[cells.length]);
        for (int i = 0; i < cells.length; i++) {
            sum[i] += cells[i];
        }
    }
}
