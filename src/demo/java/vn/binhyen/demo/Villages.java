package vn.binhyen.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The residential areas of the fictional province, and the forces of those no file speaks of. */
final class Villages {

    /** About so many households make a group. */
    private static final int OF_A_GROUP = 38;

    /** One group in so many was never set up, so that not everybody is organised. */
    private static final int MISSING = 17;

    private static final Locale VIETNAMESE = Locale.of("vi");

    private Villages() {}

    /** A village, hamlet or urban quarter. */
    record Village(String code, String name, String commune, int households) {}

    /** A group of its households. */
    record Group(String code, String village, int households) {}

    static List<Village> all() {
        return Table.read("units").stream()
                .filter(it -> it.cell("level").equals("village"))
                .map(it ->
                        new Village(
                                it.cell("code"),
                                it.cell("name"),
                                it.cell("parent_code"),
                                Integer.parseInt(it.cell("households"))))
                .toList();
    }

    /** The groups the file of forces names; the others are told by their village only. */
    static List<Group> namedGroups() {
        return Table.read("forces").stream()
                .filter(it -> it.cell("kind").equals("household_group"))
                .filter(it -> !it.cell("households").isEmpty())
                .map(it ->
                        new Group(
                                it.cell("code"),
                                it.cell("unit_code"),
                                Integer.parseInt(it.cell("households"))))
                .toList();
    }

    /** The file of forces, with a team and groups for each village it leaves out. */
    static byte[] withForces(byte[] forces, String team, String group) {
        var named = villagesOf("forces");
        var lines = new ArrayList<String>();
        for (var village : all()) {
            if (!named.contains(village.code())) {
                lines.add(
                        "protection_team,%s,TBV-%s,%s,2024-07-01,law_2023,,%d/QĐ-UBND,2024-06-28,3,"
                                .formatted(
                                        village.code(),
                                        village.code(),
                                        team.formatted(
                                                village.name()
                                                                .substring(0, 1)
                                                                .toLowerCase(VIETNAMESE)
                                                        + village.name().substring(1)),
                                        20 + Math.floorMod(village.code().hashCode(), 70)));
                lines.addAll(groups(village, group));
            }
        }
        return (new String(forces, StandardCharsets.UTF_8).stripTrailing()
                        + "\n"
                        + String.join("\n", lines)
                        + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> groups(Village village, String group) {
        var lines = new ArrayList<String>();
        var number = Math.ceilDiv(village.households(), OF_A_GROUP);
        for (var it = 0; it < number; it++) {
            if (Math.floorMod(village.code().hashCode() + it, MISSING) != 0) {
                lines.add(
                        "household_group,%s,ANXH-%s-%d,%s,2012-01-01,,,,,,%d"
                                .formatted(
                                        village.code(),
                                        village.code(),
                                        it + 1,
                                        group.formatted(it + 1),
                                        village.households() * (it + 1) / number
                                                - village.households() * it / number));
            }
        }
        return lines;
    }

    private static Set<String> villagesOf(String file) {
        return Table.read(file).stream()
                .map(it -> it.cell("unit_code"))
                .collect(Collectors.toSet());
    }
}
