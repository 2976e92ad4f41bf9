package vn.binhyen.walk;

import vn.binhyen.Marks;
import vn.binhyen.shared.Roles;
import vn.binhyen.walk.Doors.Sent;
import vn.binhyen.walk.FieldList.Entry;

import java.util.List;
import java.util.Objects;

/** The fields of models that take words. */
final class ModelEntries {

    private final World world;
    private final FieldList fields;

    ModelEntries(World world) {
        this.world = world;
        this.fields = new FieldList(world);
    }

    List<Entry> all() {
        var planner = world.officer(Roles.PLANNER, Place.PROVINCE);
        fields.forms(
                planner,
                "/models/new",
                List.of("name", "owner", "decisionNumber"),
                "code",
                "?",
                "name",
                "Camera giám sát",
                "owner",
                "Hội Phụ nữ",
                "level",
                "commune",
                "areaTypes",
                "general",
                "hostCode",
                "W2",
                "sites",
                "W2",
                "on",
                "2015-01-01",
                "decisionNumber",
                "1/QĐ-UBND",
                "decisionDate",
                "2015-01-01");
        var there =
                new Modelled(world, Objects.requireNonNull(world.places.get(Place.OTHER_COMMUNE)));
        fields.add(
                new Entry(
                        "POST /models/{id}/step",
                        "decisionNumber",
                        words ->
                                world.doors.open(
                                        planner,
                                        "POST",
                                        "/models/" + there.model("PROPOSED") + "/step",
                                        Sent.form(
                                                "kind",
                                                "INAUGURATE",
                                                "on",
                                                "2015-01-01",
                                                "decisionNumber",
                                                words,
                                                "decisionDate",
                                                "2015-01-01"))));
        fields.add(
                new Entry(
                        "POST /models/{id}/steps/{number}",
                        "decisionNumber",
                        words ->
                                world.doors.open(
                                        planner,
                                        "POST",
                                        "/models/" + there.model("PROPOSED") + "/steps/0",
                                        Sent.form(
                                                "on",
                                                "2015-01-01",
                                                "decisionNumber",
                                                words,
                                                "decisionDate",
                                                "2015-01-01"))));
        fields.add(
                new Entry(
                        "PUT /api/v1/models/{id}/steps/{number}",
                        "decisionNumber",
                        words ->
                                world.doors.open(
                                        planner,
                                        "PUT",
                                        "/api/v1/models/" + there.model("PROPOSED") + "/steps/0",
                                        Sent.json(
                                                """
                                                {"on": "2015-01-01", "decisionNumber": "%s", "decisionDate": "2015-01-01"}
                                                """
                                                        .formatted(words)))));
        for (var field : List.of("name", "owner")) {
            fields.add(
                    new Entry(
                            "PUT /api/v1/models/{id}",
                            field,
                            words ->
                                    world.doors.open(
                                            planner,
                                            "PUT",
                                            "/api/v1/models/" + there.model("PROPOSED"),
                                            Sent.json(
                                                    call(field)
                                                            .replace(
                                                                    "HOST",
                                                                    world.places.get(
                                                                                    Place
                                                                                            .OTHER_COMMUNE)
                                                                            + "")
                                                            .replace("?", "m" + Marks.fresh())
                                                            .formatted(words)))));
        }
        for (var field : List.of("name", "owner", "decisionNumber")) {
            fields.call(
                    planner,
                    "POST",
                    "/api/v1/models",
                    field,
                    call(field).replace("HOST", world.places.get(Place.OTHER_COMMUNE) + ""));
        }
        return fields.all();
    }

    private static String call(String field) {
        var json =
                """
                {"code": "?", "name": "Camera", "owner": "Hội Phụ nữ", "level": "commune", "host": "HOST",
                 "on": "2015-01-01", "decisionNumber": "1/QĐ", "decisionDate": "2015-01-01"}
                """;
        return json.replaceAll("\"" + field + "\": \"[^\"]*\"", "\"" + field + "\": \"%s\"");
    }
}
