package vn.binhyen.walk;

import vn.binhyen.Marks;
import vn.binhyen.access.Officer;
import vn.binhyen.shared.Roles;
import vn.binhyen.walk.Doors.Sent;
import vn.binhyen.walk.FieldList.Entry;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The fields of organisation that take words; each time about a committee of its own. */
final class OrganisationEntries {

    private final World world;
    private final FieldList fields;
    private final Officer planner;
    private final Organised there;

    OrganisationEntries(World world) {
        this.world = world;
        this.fields = new FieldList(world);
        this.planner = world.officer(Roles.PLANNER, Place.PROVINCE);
        this.there =
                new Organised(
                        world,
                        Objects.requireNonNull(world.places.get(Place.OTHER_COMMUNE)),
                        Objects.requireNonNull(world.places.get(Place.BODY)));
        bodies();
        decisions();
        institutions();
        activities();
    }

    List<Entry> all() {
        return fields.all();
    }

    private void bodies() {
        fields.forms(
                planner,
                "/bodies/new",
                List.of("name", "type", "head", "decisionNumber"),
                "kind",
                "steering_committee",
                "code",
                "?",
                "name",
                "Ban Chỉ đạo",
                "type",
                "commune_security",
                "unitCode",
                "W2",
                "head",
                "Chủ tịch UBND xã",
                "establishedOn",
                "2010-01-01",
                "decisionNumber",
                "1/QĐ-UBND",
                "decisionDate",
                "2010-01-01");
    }

    /** Doors of a body that take the number of a decision. */
    private void decisions() {
        decided("consolidate", "on", "2012-01-01");
        decided("figures", "from", "2012-01-01", "members", "7");
        decided("grade", "year", "2012", "grade", "GOOD");
        decided("dissolve", "on", "2012-01-01");
        bulk("decisionNumber", "field", "GRADE", "grade", "GOOD", "from", "2012-01-01");
        bulk("value", "field", "HEAD", "decisionNumber", "1/QĐ");
        fields.add(
                new Entry(
                        "POST /bodies/merge",
                        "decisionNumber",
                        words -> {
                            there.committee();
                            there.committee();
                            return world.doors.open(
                                    planner,
                                    "POST",
                                    "/bodies/merge",
                                    Sent.form(
                                            "tier",
                                            "commune",
                                            "on",
                                            "2020-01-01",
                                            "unit",
                                            there.commune().toString(),
                                            "decisionDate",
                                            "2020-01-01",
                                            "decisionNumber",
                                            words));
                        }));
    }

    private void decided(String door, String... values) {
        fields.add(
                new Entry(
                        "POST /bodies/{id}/" + door,
                        "decisionNumber",
                        words ->
                                world.doors.open(
                                        planner,
                                        "POST",
                                        "/bodies/" + there.committee() + "/" + door,
                                        Sent.form(
                                                with(
                                                        values,
                                                        "decisionDate",
                                                        "2012-01-01",
                                                        "decisionNumber",
                                                        words)))));
    }

    private void bulk(String field, String... values) {
        fields.add(
                new Entry(
                        "POST /bodies/bulk",
                        field,
                        words ->
                                world.doors.open(
                                        planner,
                                        "POST",
                                        "/bodies/bulk",
                                        Sent.form(
                                                with(
                                                        values,
                                                        "id",
                                                        there.committee().toString(),
                                                        "decisionDate",
                                                        "2012-01-01",
                                                        field,
                                                        words)))));
    }

    private void institutions() {
        fields.forms(
                planner,
                "/institutions/new",
                List.of("name", "sector"),
                "kind",
                "agency",
                "code",
                "?",
                "name",
                "Trạm Y tế",
                "sector",
                "Y tế",
                "unitCode",
                "W2");
        for (var field : List.of("name", "sector")) {
            fields.call(
                    planner,
                    "POST",
                    "/api/v1/institutions",
                    field,
                    "{\"kind\": \"agency\", \"code\": \"%s\", %s\"unitId\": \"%s\", \"%s\": \"%%s\"}"
                            .formatted(
                                    Marks.fresh(),
                                    field.equals("name") ? "" : "\"name\": \"Trạm\", ",
                                    there.commune(),
                                    field));
        }
    }

    private void activities() {
        fields.forms(
                planner,
                "/organisation/training",
                List.of("topics"),
                "unitCode",
                "W2",
                "heldOn",
                "2020-01-01",
                "force",
                "protection_team",
                "trained",
                "30",
                "topics",
                "Luật");
        fields.forms(
                planner,
                "/organisation/agreements",
                List.of("subject", "partners", "documentNumber"),
                "unitCode",
                "W2",
                "subject",
                "Phối hợp",
                "partners",
                "Liên đoàn Lao động",
                "documentNumber",
                "1/QC",
                "signedOn",
                "2018-01-01",
                "startsOn",
                "2018-01-01",
                "endsOn",
                "2099-12-31");
        fields.forms(
                planner,
                "/organisation/inspections",
                List.of("conclusionNumber"),
                "unitCodes",
                "W2",
                "lead",
                String.valueOf(world.places.get(Place.BODY)),
                "heldOn",
                "2020-01-01",
                "conclusionNumber",
                "1/KL");
    }

    private static String[] with(String[] values, String... more) {
        return Stream.concat(Stream.of(values), Stream.of(more)).toArray(String[]::new);
    }
}
