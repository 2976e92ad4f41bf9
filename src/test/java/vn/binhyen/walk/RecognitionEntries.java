package vn.binhyen.walk;

import vn.binhyen.shared.Roles;
import vn.binhyen.walk.FieldList.Entry;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The fields of recognition that take words: numbers of papers, reasons, criteria of a province.
 */
final class RecognitionEntries {

    private final FieldList fields;

    RecognitionEntries(World world) {
        this.fields = new FieldList(world);
        var planner = world.officer(Roles.PLANNER, Place.PROVINCE);
        var recognised =
                new Recognised(world, Objects.requireNonNull(world.places.get(Place.COMMUNE)));
        var cycle = recognised.cycle();
        fields.forms(
                planner,
                file(cycle, recognised.agency(cycle, "ASSESSED"), "minutes"),
                List.of("minutesNumber"),
                "version",
                "0",
                "minutesNumber",
                "01/BB",
                "minutesDate",
                "2025-11-20",
                "present",
                "9",
                "inFavour",
                "9");
        fields.forms(
                planner,
                file(cycle, recognised.agency(cycle, "SUBMITTED"), "return"),
                List.of("reason"),
                "version",
                "0",
                "reason",
                "Thiếu biên bản");
        fields.forms(
                planner,
                file(cycle, recognised.answered(cycle), "appraise"),
                List.of("n-no_serious_events"),
                "version",
                "0",
                "a-no_serious_events",
                "no",
                "r-no_serious_events",
                "DISCIPLINE",
                "n-no_serious_events",
                "12/BC",
                "propose",
                "no");
        fields.forms(
                planner,
                file(cycle, recognised.agency(cycle, "REGISTERED"), "withdraw"),
                List.of("withdrawal"),
                "version",
                "0",
                "withdrawal",
                "Đơn vị chưa đủ điều kiện");
        var toDecide = recognised.toDecide();
        fields.forms(
                planner,
                "/recognition/" + toDecide + "/decide",
                List.of("number"),
                "object",
                recognised.line(toDecide),
                "number",
                "1/QĐ",
                "date",
                "2025-12-20",
                "unit",
                String.valueOf(world.places.get(Place.COMMUNE)));
    }

    List<Entry> all() {
        return fields.all();
    }

    private static String file(UUID cycle, UUID object, String act) {
        return "/recognition/" + cycle + "/objects/" + object + "/" + act;
    }
}
