package vn.binhyen.walk;

import vn.binhyen.shared.Roles;
import vn.binhyen.walk.FieldList.Entry;

import java.util.List;
import java.util.Objects;

/** The fields of pledge drives that take words: what a drive is called and what is on offer. */
final class PledgeEntries {

    private final FieldList fields;

    PledgeEntries(World world) {
        this.fields = new FieldList(world);
        var planner = world.officer(Roles.PLANNER, Place.PROVINCE);
        fields.forms(
                planner,
                "/pledges/new",
                List.of("theme", "goodDeeds"),
                "theme",
                "Việc tốt",
                "startsOn",
                "2010-01-01",
                "goodDeeds",
                "Hòa giải");
        fields.forms(
                planner,
                "/pledges/"
                        + new Pledged(world)
                                .drive(Objects.requireNonNull(world.places.get(Place.PROVINCE)))
                        + "/offer",
                List.of("goodDeeds"),
                "goodDeeds",
                "Tuần tra");
    }

    List<Entry> all() {
        return fields.all();
    }
}
