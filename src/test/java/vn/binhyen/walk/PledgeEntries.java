package vn.binhyen.walk;

import vn.binhyen.shared.Roles;
import vn.binhyen.walk.FieldList.Entry;

import java.util.List;

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
    }

    List<Entry> all() {
        return fields.all();
    }
}
