package vn.binhyen.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Figures a place of that size might report: the same at every start, stocks that grow, counts of
 * each thing once that only rise.
 */
final class PlausibleFigures {

    private static final double SLOWEST = 0.45;

    private final List<Table.Row> lines = Table.read("figures");

    /** What the place reports in the round of that number out of so many. */
    Map<String, Long> of(Place place, int round, int rounds) {
        var figures = new LinkedHashMap<String, Long>();
        for (var line : lines) {
            figures.put(line.cell("code"), figure(line, place, round, rounds));
        }
        figures.merge("5.2", figures.getOrDefault("5.1", 0L), Math::min);
        figures.merge("6.6", figures.getOrDefault("6.1", 0L), Math::min);
        return figures;
    }

    private static long figure(Table.Row line, Place place, int round, int rounds) {
        var usual = Double.parseDouble(line.cell(place.who()));
        if (usual == 0) {
            return 0;
        }
        var code = line.cell("code");
        var own =
                (line.cell("scaled").isEmpty() ? 1 : place.size())
                        * usual
                        * between(0.75, 1.25, place.code(), code);
        return switch (line.cell("grows")) {
            case "stock" -> Math.max(1, Math.round(own)) + (round - 1L) * Math.round(own * 0.012);
            case "distinct" -> Math.max(1, Math.round(own * share(round, rounds)));
            // the festival of 19 August is held in August only
            case "festival" -> 0;
            default ->
                    turns(own * between(0.85, 1.15, place.code(), code, round), place, code, round);
        };
    }

    private static double share(int round, int rounds) {
        return SLOWEST + (1 - SLOWEST) * (round - 1) / Math.max(1, rounds - 1);
    }

    /** Rare things happen in some places only. */
    private static long turns(double expected, Place place, String code, int round) {
        var whole = (long) Math.floor(expected);
        var rest = expected - whole;
        return whole + (between(0, 1, place.code(), code, round, "rest") < rest ? 1 : 0);
    }

    private static double between(double least, double most, Object... about) {
        var random = new SplittableRandom(Objects.hash(about) * 0x9E3779B97F4A7C15L);
        return least + (most - least) * random.nextDouble();
    }
}
