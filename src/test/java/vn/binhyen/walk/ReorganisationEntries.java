package vn.binhyen.walk;

import vn.binhyen.access.Officer;
import vn.binhyen.walk.Doors.Sent;

import java.util.List;

/** Fields of reorganisations and of groups of units. */
record ReorganisationEntries(
        World world, FieldList fields, Officer administrator, Officer planner) {

    /** Each in a year of its own, long after all else. */
    void all() {
        groups();
        reorganisation("instrument", 2090, "%s", edge("newName", "Huyện Mới"));
        reorganisation("edges[0].newName", 2091, "9/NQ", edge("newName", "%s"));
        reorganisation("edges[0].newType", 2092, "9/NQ", edge("newType", "%s"));
        reorganisation("edges[0].clause", 2093, "9/NQ", edge("clause", "%s"));
        var half = edge("newName", "Huyện Nửa").replace("renamed", "split");
        var part = half.replace("}", ", \"newCode\": \"W91\", \"share\": \"partial\"");
        var rest = half.replace("}", ", \"newCode\": \"W92\", \"share\": \"remainder\"}");
        reorganisation(
                "edges[0].portionSource",
                2094,
                "9/NQ",
                part + ", \"portion\": \"0,5\", \"portionSource\": \"%s\"}, " + rest);
    }

    private static String edge(String field, String value) {
        return "{\"tier\": \"district\", \"oldCode\": \"W1\", \"relation\": \"renamed\", \""
                + field
                + "\": \""
                + value
                + "\"}";
    }

    private void reorganisation(String field, int year, String instrument, String edges) {
        fields.call(
                administrator,
                "POST",
                "/api/v1/reorganisations",
                field,
                "{\"instrument\": \""
                        + instrument
                        + "\", \"day\": \""
                        + year
                        + "-01-01\", \"edges\": ["
                        + edges
                        + "]}");
    }

    /** Names are taken once, so each field has one of its own. */
    private void groups() {
        var renamed = "/units/groups/" + world.group() + "/name";
        fields.forms(planner, "/units/groups", List.of("name"), "name", "Cụm");
        fields.call(planner, "POST", "/api/v1/unit-groups", "name", "{\"name\": \"Cụm %s\"}");
        fields.add(
                new FieldList.Entry(
                        "POST " + renamed,
                        "name",
                        words ->
                                world.doors.open(
                                        planner,
                                        "POST",
                                        renamed,
                                        Sent.form("name", "Nhóm " + words, "version", "0"))));
    }
}
