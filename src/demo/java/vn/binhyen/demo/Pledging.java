package vn.binhyen.demo;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Files of pledges as the province might send them in: households by group where the groups are
 * named and by village elsewhere, persons by commune, institutions where there are some. The same
 * at every start.
 */
final class Pledging {

    private static final int FEWEST_CHECKED = 5;
    private static final int PERSONS_OF_A_HOUSEHOLD = 2;

    private final StringBuilder file =
            new StringBuilder(
                    "drive,on,unit_code,group_code,subject,good_deed,registered,checked,kept\n");
    private final String theme;
    private final List<String> deeds;
    private final LocalDate first;
    private final int days;
    private final boolean checked;
    private final double eagerness;

    /**
     * @param first the first day of registrations
     * @param days within so many days
     * @param checked whether the file tells what was kept
     * @param eagerness the share of places that have registered
     */
    Pledging(
            String theme,
            List<String> deeds,
            LocalDate first,
            int days,
            boolean checked,
            double eagerness) {
        this.theme = theme;
        this.deeds = deeds;
        this.first = first;
        this.days = days;
        this.checked = checked;
        this.eagerness = eagerness;
    }

    byte[] file() {
        var named =
                Villages.namedGroups().stream()
                        .collect(Collectors.groupingBy(Villages.Group::village));
        var institutions =
                Table.read("institutions").stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.cell("unit_code"), Collectors.counting()));
        Villages.all().stream()
                .collect(Collectors.groupingBy(Villages.Village::commune))
                .forEach((commune, villages) -> commune(commune, villages, named, institutions));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void commune(
            String commune,
            List<Villages.Village> villages,
            Map<String, List<Villages.Group>> named,
            Map<String, Long> institutions) {
        // how quickly a commune goes about it, and how well
        var pace = between(0.3, 1.35, commune, "pace") * eagerness;
        if (pace < 0.4) {
            return;
        }
        var share = between(0.62, 0.97, commune, "share");
        for (var village : villages) {
            if (between(0, 1, village.code(), "joins") > pace) {
                continue;
            }
            var day = day(village.code());
            var groups = named.get(village.code());
            if (groups == null) {
                households(day, village.code(), null, village.households(), share);
            } else {
                groups.forEach(
                        it -> households(day, village.code(), it.code(), it.households(), share));
            }
        }
        var population = villages.stream().mapToInt(Villages.Village::households).sum();
        var day = day(commune);
        for (var deed : List.of(deeds.get(0), deeds.get(4), deeds.get(7))) {
            var own =
                    population * PERSONS_OF_A_HOUSEHOLD * share * between(0.2, 0.6, commune, deed);
            line(day, commune, null, "person", deed, Math.round(own));
        }
        var there = institutions.getOrDefault(commune, 0L);
        if (there > 0) {
            for (var deed : List.of(deeds.get(5), deeds.get(7))) {
                line(
                        day,
                        commune,
                        null,
                        "institution",
                        deed,
                        Math.max(1, Math.round(there * share)));
            }
        }
    }

    private void households(
            LocalDate day, String village, @Nullable String group, int households, double share) {
        for (var deed : deeds) {
            var own =
                    households * Math.min(0.99, share * between(0.55, 1.02, village, group, deed));
            line(day, village, group, "household", deed, Math.round(own));
        }
    }

    private void line(
            LocalDate day,
            String unit,
            @Nullable String group,
            String subject,
            String deed,
            long registered) {
        var looked =
                checked
                        ? Math.round(registered * between(0.2, 0.7, unit, group, deed, "checked"))
                        : 0;
        file.append(quoted(theme))
                .append(',')
                .append(day)
                .append(',')
                .append(unit)
                .append(',')
                .append(Objects.requireNonNullElse(group, ""))
                .append(',')
                .append(subject)
                .append(',')
                .append(quoted(deed))
                .append(',')
                .append(registered)
                .append(',');
        if (looked >= FEWEST_CHECKED) {
            file.append(looked)
                    .append(',')
                    .append(Math.round(looked * between(0.8, 1, unit, group, deed, "kept")));
        } else {
            file.append(',');
        }
        file.append('\n');
    }

    /** Most come in the first half of the days, on working days. */
    private LocalDate day(String place) {
        var late = between(0, 1, place, first, "day");
        var day = first.plusDays(Math.round(late * late * (days - 1)));
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1).isBefore(first) ? day : day.minusDays(1);
            case SUNDAY -> day.minusDays(2).isBefore(first) ? day : day.minusDays(2);
            default -> day;
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private double between(double least, double most, @Nullable Object... about) {
        var random =
                new SplittableRandom((Objects.hash(about) + deeds.size()) * 0x9E3779B97F4A7C15L);
        return least + (most - least) * random.nextDouble();
    }
}
