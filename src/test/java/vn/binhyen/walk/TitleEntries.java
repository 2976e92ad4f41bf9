package vn.binhyen.walk;

import vn.binhyen.shared.Roles;
import vn.binhyen.walk.FieldList.Entry;

import java.util.List;
import java.util.Objects;

/** The field of titles that takes words: the number of a decision. */
final class TitleEntries {

    private final FieldList fields;

    TitleEntries(World world) {
        this.fields = new FieldList(world);
        var commune = Objects.requireNonNull(world.places.get(Place.OTHER_COMMUNE));
        for (var act : List.of("correct", "revoke")) {
            int year = act.equals("correct") ? 2017 : 2016;
            new Titled(world, commune).title(year);
            fields.forms(
                    world.officer(Roles.PLANNER, Place.PROVINCE),
                    "/titles/commune/%d/%s/%s".formatted(year, commune, act),
                    List.of("number"),
                    "number",
                    "3/QĐ-UBND",
                    "day",
                    "2018-01-05",
                    "act",
                    "refused",
                    "reason",
                    "false_records",
                    "seen",
                    "1");
        }
    }

    List<Entry> all() {
        return fields.all();
    }
}
