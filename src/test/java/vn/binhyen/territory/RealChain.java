package vn.binhyen.territory;

import vn.binhyen.imports.spi.ImportRow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The registers and succession edges of a real province from 2018 to 2025, read from beside the
 * project; tests that need them are skipped, and say so, where they are not there.
 */
public final class RealChain {

    /** The days on which units changed, with the communes and districts from then on. */
    public static final List<Day> DAYS =
            List.of(
                    new Day("2019-12-01", 559, 27),
                    new Day("2020-06-01", 559, 27),
                    new Day("2021-02-01", 559, 27),
                    new Day("2021-07-01", 559, 27),
                    new Day("2024-02-01", 558, 27),
                    new Day("2025-01-01", 547, 26),
                    new Day("2025-07-01", 166, 0));

    private static final Path DATA = Path.of("../shared/data");
    private static final Logger LOG = Logger.getLogger(RealChain.class.getName());

    private RealChain() {}

    public record Day(String day, int communes, int districts) {

        public LocalDate date() {
            return LocalDate.parse(day);
        }
    }

    /** A unit as a list names it. */
    public record Listed(String tier, String code, String name, String parentCode) {}

    public static boolean isThere() {
        var there = Files.exists(DATA.resolve("reorganisations-2019-to-2025.csv"));
        if (!there) {
            LOG.warning(DATA + " is not there: the chain of 2019 to 2025 is not tried");
        }
        return there;
    }

    public static List<ImportRow> edges() {
        return rows("reorganisations-2019-to-2025.csv");
    }

    /** The edges of one day. */
    public static List<ImportRow> edges(String day) {
        return edges().stream().filter(it -> it.cell("effective_date").equals(day)).toList();
    }

    public static List<ImportRow> register(String year) {
        return rows("thanh-hoa-" + year + ".csv");
    }

    static Set<Listed> list(String year) {
        return register(year).stream()
                .map(it ->
                        new Listed(
                                it.cell("level"),
                                it.cell("code"),
                                it.cell("name"),
                                it.cell("parent_code")))
                .collect(Collectors.toSet());
    }

    private static List<ImportRow> rows(String file) {
        try {
            var lines = Files.readAllLines(DATA.resolve(file));
            var head = lines.getFirst().split(",", -1);
            return Registers.rows(head, lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
