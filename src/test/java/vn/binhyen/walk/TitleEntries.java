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
        new Titled(world, commune).title();
        for (var act : List.of("correct", "revoke")) {
            fields.forms(
                    world.officer(Roles.PLANNER, Place.PROVINCE),
                    "/titles/commune/2017/" + commune + "/" + act,
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
