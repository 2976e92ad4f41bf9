package vn.binhyen.walk;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.binhyen.access.Officer;
import vn.binhyen.shared.Roles;
import vn.binhyen.walk.Doors.Sent;
import vn.binhyen.walk.FieldList.Entry;

import java.util.List;
import java.util.UUID;

/** What is written about a report of the other commune: by it, and by its desk. */
record ReportEntries(World world) {

    List<Entry> all() {
        return List.of(
                new Entry("PUT /api/…/reports", "notes.1.1", words -> put("notes", "1.1", words)),
                new Entry(
                        "PUT /api/…/reports",
                        "narrative.results",
                        words -> put("narrative", "results", words)),
                new Entry("POST /reports", "n.1.1", words -> form("", "n.1.1", words)),
                new Entry("POST /reports", "t.results", words -> form("", "t.results", words)),
                new Entry("POST /draft", "notes.1.1", words -> form("/draft", "n.1.1", words)),
                new Entry(
                        "POST /draft",
                        "narrative.results",
                        words -> form("/draft", "t.results", words)),
                new Entry("POST /api/…/return", "reason", this::giveBackByCall),
                new Entry("POST /desk", "reason", this::giveBackByForm),
                new Entry(
                        "POST /api/…/submit",
                        "documentNumber",
                        words ->
                                world.doors.open(
                                        reporter(),
                                        "POST",
                                        "/api/v1" + path() + "/submit",
                                        Sent.json(
                                                "{\"documentNumber\": \"%s\", \"documentDate\": \"2014-08-13\"}"
                                                        .formatted(words)))),
                new Entry("POST /reports", "paperNumber", this::submit));
    }

    private MvcTestResult put(String kind, String code, String words) {
        giveBack();
        return world.doors.open(
                reporter(),
                "PUT",
                "/api/v1" + path(),
                Sent.json("{\"%s\": {\"%s\": \"%s\"}}".formatted(kind, code, words)));
    }

    private MvcTestResult form(String verb, String field, String words) {
        giveBack();
        return world.doors.open(reporter(), "POST", path() + verb, Sent.form(field, words));
    }

    private MvcTestResult submit(String words) {
        giveBackByCall("Xem lại");
        return world.doors.open(
                reporter(),
                "POST",
                path(),
                Sent.form("act", "submit", "paperNumber", words, "paperDate", "2014-08-13"));
    }

    private MvcTestResult giveBackByCall(String words) {
        handIn();
        return world.doors.open(
                desk(),
                "POST",
                "/api/v1" + path() + "/return",
                Sent.json("{\"reason\": \"%s\", \"cells\": []}".formatted(words)));
    }

    private MvcTestResult giveBackByForm(String words) {
        handIn();
        return world.doors.open(
                desk(),
                "POST",
                "/desk/" + round() + "/" + obliged(),
                Sent.form("act", "return", "reason", words));
    }

    private void handIn() {
        world.doors.open(reporter(), "POST", "/api/v1" + path() + "/submit", Sent.json("{}"));
    }

    /** So that it may be written again. */
    private void giveBack() {
        world.doors.open(
                desk(),
                "POST",
                "/api/v1" + path() + "/return",
                Sent.json("{\"reason\": \"Xem lại\", \"cells\": []}"));
    }

    private Officer reporter() {
        return world.officer(Roles.REPORTER, Place.OTHER_COMMUNE);
    }

    private Officer desk() {
        return world.officer(Roles.REVIEWER, Place.OTHER_DISTRICT);
    }

    private UUID round() {
        return world.id(
                "select id from reporting.round where campaign_id = ? order by number desc",
                world.campaignOfProvince);
    }

    private String obliged() {
        return String.valueOf(world.places.get(Place.OTHER_COMMUNE));
    }

    private String path() {
        return "/rounds/" + round() + "/reports/" + obliged();
    }
}
