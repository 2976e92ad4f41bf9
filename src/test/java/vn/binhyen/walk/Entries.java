package vn.binhyen.walk;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.binhyen.access.Officer;
import vn.binhyen.shared.Roles;
import vn.binhyen.walk.Doors.Sent;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Every field of a form and of a call that takes words, with a way to write into it. */
final class Entries {

    /**
     * One field.
     *
     * @param door where it stands: the method and path of the form or call
     * @param write sends the words with everything else right
     */
    record Entry(String door, String field, Function<String, MvcTestResult> write) {

        boolean isCall() {
            return door.contains(" /api/");
        }

        @Override
        public String toString() {
            return door + " " + field;
        }
    }

    private final World world;
    private final Officer administrator;
    private final Officer planner;
    private final List<Entry> entries = new ArrayList<>();

    Entries(World world) {
        this.world = world;
        this.administrator = world.administrator;
        this.planner = world.officer(Roles.PLANNER, Place.PROVINCE);
        registers();
        access();
        campaigns();
        documents();
        imports();
        new ReportEntries(world).all().forEach(entries::add);
    }

    List<Entry> all() {
        return List.copyOf(entries);
    }

    private void registers() {
        for (var path : List.of("/units/new", "/units/%s/edit")) {
            var door = path.formatted(world.places.get(Place.OTHER_COMMUNE));
            forms(
                    administrator,
                    door,
                    List.of("name", "shortName", "type", "instrument"),
                    "tier",
                    "commune",
                    "code",
                    "?",
                    "name",
                    "Xã Mới",
                    "shortName",
                    "Mới",
                    "type",
                    "Xã",
                    "parentCode",
                    "W2",
                    "instrument",
                    "12/NQ-HĐND");
        }
        for (var path : List.of("/bodies/new", "/bodies/%s/edit")) {
            var door = path.formatted(world.places.get(Place.OTHER_BODY));
            forms(
                    planner,
                    door,
                    List.of("name", "type"),
                    "code",
                    "?",
                    "name",
                    "Sở Mới",
                    "type",
                    "Sở",
                    "establishedOn",
                    "2000-01-01");
        }
        forms(administrator, "/units/tiers", List.of("name"), "code", "?", "name", "Tổ");
        call(administrator, "POST", "/api/v1/tiers", "name", "{\"code\": \"?\", \"name\": \"%s\"}");
        var indicator = List.of("section", "name", "definition", "unit");
        var values =
                new String[] {
                    "code",
                    "?",
                    "section",
                    "Tuyên truyền",
                    "name",
                    "Hội nghị",
                    "definition",
                    "Số cuộc",
                    "unit",
                    "cuộc",
                    "kind",
                    "TURNS",
                    "validFrom",
                    ""
                };
        forms(planner, "/indicators", indicator, values);
        for (int i = 0; i < indicator.size(); i++) {
            var revised = values.clone();
            revised[1] = "1." + (i + 2);
            forms(planner, "/indicators/" + revised[1], List.of(indicator.get(i)), revised);
        }
    }

    private void access() {
        var unit = "unit:" + world.places.get(Place.COMMUNE);
        forms(
                administrator,
                "/admin/accounts",
                List.of("post"),
                "login",
                "?",
                "post",
                "Văn phòng",
                "role",
                "VIEWER",
                "place",
                unit);
        var account = world.officer(Roles.VIEWER, Place.OTHER_DISTRICT).account();
        forms(
                administrator,
                "/admin/accounts/" + account,
                List.of("post"),
                "post",
                "Văn phòng",
                "role",
                "VIEWER",
                "place",
                unit);
        forms(planner, "/settings/tokens", List.of("name"), "name", "x", "days", "3");
        call(planner, "POST", "/api/v1/tokens", "name", "{\"name\": \"%s\"}");
    }

    private void campaigns() {
        var fields = List.of("title", "aim", "basis", "work.1.title");
        var aim =
                new String[] {
                    "kind",
                    "peak",
                    "title",
                    "Đợt",
                    "aim",
                    "Giữ vững",
                    "startsOn",
                    "2014-08-01",
                    "endsOn",
                    "2014-09-30",
                    "basis",
                    "Chỉ thị số 10/CT-UBND",
                    "work.1.title",
                    "Tuyên truyền",
                    "work.1.dueOn",
                    "2014-08-31",
                    "recordedAfterwards",
                    "on",
                    "version",
                    "?version"
                };
        forms(planner, "/campaigns/new", fields, aim);
        forms(planner, "/campaigns/?draft/plan/1", fields, aim);
        for (var field : List.of("title", "aim", "basis")) {
            call(
                    planner,
                    "POST",
                    "/api/v1/campaigns",
                    field,
                    """
                    {"kind": "peak", "title": "%1$s", "aim": "%2$s", "host": "%4$s", "startsOn": "2014-08-01",
                     "endsOn": "2014-09-30", "settings": {}, "basis": ["%3$s"], "recordedAfterwards": true,
                     "audience": {"tiers": ["commune"], "units": [], "bodies": []}}
                    """
                            .formatted(
                                    field.equals("title") ? "%s" : "Đợt",
                                    field.equals("aim") ? "%s" : "Giữ vững",
                                    field.equals("basis") ? "%s" : "Chỉ thị số 10/CT-UBND",
                                    world.places.get(Place.PROVINCE)));
        }
        forms(
                planner,
                "/campaigns/%s/own-plans/%s"
                        .formatted(world.campaignOfProvince, world.places.get(Place.BODY)),
                List.of("number"),
                "number",
                "12/KH",
                "issuedOn",
                "2014-08-02");
        forms(
                administrator,
                "/reporting-lines",
                List.of("deskLabel"),
                "tier",
                "village",
                "deskTier",
                "commune",
                "deskLabel",
                "qua Công an xã",
                "from",
                "2099-01-01");
    }

    private void documents() {
        var fields = List.of("reference", "issuer", "subject", "signer", "capacity");
        var values =
                new String[] {
                    "type",
                    "DIRECTIVE",
                    "reference",
                    "?",
                    "issuedOn",
                    "2011-12-01",
                    "issuer",
                    "Ban Bí thư",
                    "subject",
                    "Phong trào",
                    "signer",
                    "Người ký",
                    "capacity",
                    "T/M"
                };
        forms(planner, "/documents", fields, values);
        for (var field : fields) {
            var json = new StringBuilder();
            for (int i = 0; i < values.length; i += 2) {
                json.append(i == 0 ? "{" : ", ").append('"').append(values[i]).append("\": \"");
                json.append(values[i].equals(field) ? "%s" : values[i + 1]).append('"');
            }
            call(planner, "POST", "/api/v1/documents", field, json.append('}').toString());
        }
    }

    private void imports() {
        var file = "kind,unit_code,code,name,established_on\nmember_body,W,SX1,Sở Một,2000-01-01\n";
        for (var door : List.of("/imports/to/bodies", "/api/v1/imports/bodies")) {
            entries.add(
                    new Entry(
                            "POST " + door,
                            "instrument",
                            words ->
                                    world.doors.open(
                                            planner,
                                            "POST",
                                            door,
                                            Sent.file(file, "instrument", words))));
            entries.add(
                    new Entry(
                            "POST " + door,
                            "file",
                            words ->
                                    world.doors.open(
                                            planner,
                                            "POST",
                                            door,
                                            Sent.named(words + ".csv", file))));
        }
    }

    private void forms(Officer officer, String path, List<String> fields, String... values) {
        for (var field : fields) {
            entries.add(
                    new Entry(
                            "POST " + path,
                            field,
                            words -> {
                                var there = made(path);
                                var sent = values.clone();
                                for (int i = 0; i < sent.length; i += 2) {
                                    sent[i + 1] =
                                            sent[i].equals(field)
                                                    ? words
                                                    : fresh(sent[i + 1], there);
                                }
                                return world.doors.open(officer, "POST", there, Sent.form(sent));
                            }));
        }
    }

    private void call(Officer officer, String method, String path, String field, String json) {
        entries.add(
                new Entry(
                        method + " " + path,
                        field,
                        words ->
                                world.doors.open(
                                        officer,
                                        method,
                                        path,
                                        Sent.json(
                                                json.replace(
                                                                "\"?\"",
                                                                "\"" + fresh("?", path) + "\"")
                                                        .replace("%s", words)))));
    }

    private String made(String path) {
        return path.contains("?draft")
                ? path.replace("?draft", world.draft(Place.PROVINCE, "").toString())
                : path;
    }

    /** A code nobody has yet for "?", the version of the draft for "?version". */
    private String fresh(String value, String path) {
        if (value.equals("?version")) {
            return path.endsWith("/new")
                    ? "0"
                    : String.valueOf(
                            world.count(
                                    "select version from campaigns.campaign where id = ?",
                                    UUID.fromString(path.split("/")[2])));
        }
        return value.equals("?") ? "m" + UUID.randomUUID().toString().substring(0, 8) : value;
    }
}
