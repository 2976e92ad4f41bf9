package vn.binhyen.walk;

import vn.binhyen.access.Officer;
import vn.binhyen.documents.templates.PaperKind;
import vn.binhyen.shared.Roles;
import vn.binhyen.walk.Doors.Sent;
import vn.binhyen.walk.FieldList.Entry;

import java.util.List;

/** Every field of a form and of a call that takes words, with a way to write into it. */
final class Entries {

    private final World world;
    private final Officer administrator;
    private final Officer planner;
    private final FieldList fields;

    Entries(World world) {
        this.world = world;
        this.fields = new FieldList(world);
        this.administrator = world.administrator;
        this.planner = world.officer(Roles.PLANNER, Place.PROVINCE);
        // before any body bears the word: an owner is looked for by name
        new ModelEntries(world).all().forEach(fields::add);
        registers();
        access();
        campaigns();
        documents();
        templates();
        imports();
        new ReportEntries(world).all().forEach(fields::add);
        new OrganisationEntries(world).all().forEach(fields::add);
        new PledgeEntries(world).all().forEach(fields::add);
        new TitleEntries(world).all().forEach(fields::add);
        new RecognitionEntries(world).all().forEach(fields::add);
        new CommendationEntries(world).all().forEach(fields::add);
    }

    List<Entry> all() {
        return fields.all();
    }

    private void registers() {
        for (var path : List.of("/units/new", "/units/%s/edit")) {
            var door = path.formatted(world.places.get(Place.OTHER_COMMUNE));
            fields.forms(
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
            fields.forms(
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
        fields.forms(administrator, "/units/tiers", List.of("name"), "code", "?", "name", "Tổ");
        new ReorganisationEntries(world, fields, administrator, planner).all();
        fields.call(
                administrator,
                "POST",
                "/api/v1/tiers",
                "name",
                "{\"code\": \"?\", \"name\": \"%s\"}");
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
        fields.forms(planner, "/indicators", indicator, values);
        for (int i = 0; i < indicator.size(); i++) {
            var revised = values.clone();
            revised[1] = "1." + (i + 2);
            fields.forms(planner, "/indicators/" + revised[1], List.of(indicator.get(i)), revised);
        }
    }

    private void access() {
        var unit = "unit:" + world.places.get(Place.COMMUNE);
        fields.forms(
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
        fields.forms(
                administrator,
                "/admin/accounts/" + account,
                List.of("post"),
                "post",
                "Văn phòng",
                "role",
                "VIEWER",
                "place",
                unit);
        fields.forms(planner, "/settings/tokens", List.of("name"), "name", "x", "days", "3");
        fields.call(planner, "POST", "/api/v1/tokens", "name", "{\"name\": \"%s\"}");
    }

    private void campaigns() {
        var names = List.of("title", "aim", "basis", "work.1.title");
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
        fields.forms(planner, "/campaigns/new", names, aim);
        fields.forms(planner, "/campaigns/?draft/plan/1", names, aim);
        for (var field : List.of("title", "aim", "basis")) {
            fields.call(
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
        fields.forms(
                planner,
                "/campaigns/%s/own-plans/%s"
                        .formatted(world.campaignOfProvince, world.places.get(Place.BODY)),
                List.of("number"),
                "number",
                "12/KH",
                "issuedOn",
                "2014-08-02");
        fields.forms(
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
        var names = List.of("reference", "issuer", "subject", "signer", "capacity");
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
        fields.forms(planner, "/documents", names, values);
        for (var field : names) {
            var json = new StringBuilder();
            for (int i = 0; i < values.length; i += 2) {
                json.append(i == 0 ? "{" : ", ").append('"').append(values[i]).append("\": \"");
                json.append(
                        values[i].equals(field) ? "%s" : values[i + 1].replace("12-01", "12-02"));
                json.append('"');
            }
            fields.call(planner, "POST", "/api/v1/documents", field, json.append('}').toString());
        }
    }

    /** A template of a unit and kind each, so that no field is written over by the next. */
    private void templates() {
        var values =
                new String[] {
                    "superior", "", "issuer", "UBND", "issuerInText", "UBND xã", "symbol", "UBND",
                    "place", "An Lộc", "capacity", "", "post", "CHỦ TỊCH", "signer", "",
                    "addressees", "", "recipients", "Như trên", "filing", "VT", "basis", "",
                    "paper", "?"
                };
        var places = List.of(Place.OTHER_DISTRICT, Place.COMMUNE, Place.OTHER_COMMUNE);
        var kinds = PaperKind.values();
        for (int i = 0; i < values.length / 2 - 1; i++) {
            var sent = values.clone();
            sent[sent.length - 1] = kinds[i % kinds.length].name();
            fields.forms(
                    world.officer(Roles.PLANNER, places.get(i / kinds.length)),
                    "/admin/papers",
                    List.of(values[2 * i]),
                    sent);
        }
    }

    private void imports() {
        var file = "kind,unit_code,code,name,established_on\nmember_body,W,SX1,Sở Một,2000-01-01\n";
        for (var door : List.of("/imports/to/bodies", "/api/v1/imports/bodies")) {
            fields.add(
                    new Entry(
                            "POST " + door,
                            "instrument",
                            words ->
                                    world.doors.open(
                                            planner,
                                            "POST",
                                            door,
                                            Sent.file(file, "instrument", words))));
            fields.add(
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
}
