package vn.binhyen.walk;

import vn.binhyen.shared.Roles;
import vn.binhyen.walk.FieldList.Entry;

import java.util.List;
import java.util.Objects;

/** The fields of commendations that take words: what for, reasons, numbers, forms of award. */
final class CommendationEntries {

    private final FieldList fields;

    CommendationEntries(World world) {
        this.fields = new FieldList(world);
        var planner = world.officer(Roles.PLANNER, Place.PROVINCE);
        var commended =
                new Commended(world, Objects.requireNonNull(world.places.get(Place.OTHER_COMMUNE)));
        fields.forms(
                planner,
                "/commendations/new",
                List.of("purpose"),
                "occasion",
                "AD_HOC",
                "year",
                "2025",
                "purpose",
                "lễ hội đền Trần");
        fields.forms(
                planner,
                "/commendations/forms/new",
                List.of("name", "decidingPost", "source"),
                "code",
                "?",
                "name",
                "Giấy khen",
                "level",
                "PROVINCE",
                "organ",
                "GOVERNMENT",
                "decidingPost",
                "Chủ tịch",
                "validFrom",
                "2024-01-01",
                "source",
                "Điều 80 Luật Thi đua");
        fields.forms(
                planner,
                "/commendations/" + commended.list("PROPOSED") + "/return",
                List.of("reason"),
                "version",
                "0",
                "reason",
                "Thiếu báo cáo thành tích");
        fields.forms(
                planner,
                "/commendations/" + commended.list("DECIDED") + "/revoke",
                List.of("number"),
                "collective",
                "00000000-0000-0000-0000-000000000001",
                "reason",
                "CLERICAL_ERROR",
                "number",
                "3/QĐ-UBND",
                "on",
                "2025-12-20");
    }

    List<Entry> all() {
        return fields.all();
    }
}
