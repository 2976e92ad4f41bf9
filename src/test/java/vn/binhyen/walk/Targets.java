package vn.binhyen.walk;

import static org.awaitility.Awaitility.await;

import vn.binhyen.access.Officer;
import vn.binhyen.access.RouteTable.Line;
import vn.binhyen.shared.Roles;
import vn.binhyen.walk.Doors.Sent;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the routes are about in the {@link World}: the ids that stand in their paths, and what is
 * sent to them so that only the scope can refuse.
 */
record Targets(World world) {

    private static final String BODIES =
            "kind,unit_code,code,name,established_on\nmember_body,W,SX1,Sở Một,2000-01-01\n";

    Set<Place> reaching(Line line, String scope) {
        // the audience of a district has no bodies, so these stand in the province's campaign
        return line.path().contains("/own-plans/")
                ? EnumSet.of(Place.PROVINCE)
                : Place.reaching(scope);
    }

    /** The path about the first commune, its district's campaign, or what is the commune's own. */
    String path(Line line, Officer officer, boolean admitted) {
        var path = line.path().replaceAll("\\{(\\w+):[^}]*}", "{$1}");
        if (Beside.knows(path)) {
            return new Beside(world, place(Place.COMMUNE)).path(path);
        }
        if (Recognised.knows(path)) {
            return new Recognised(world, place(Place.COMMUNE)).path(path);
        }
        if (path.contains("/consolidated.")) {
            return path.replace("{round}", world.frozenRound().toString());
        }
        if (path.contains("{round}") || path.contains("{campaign}")) {
            return report(path, world.campaignOfDistrict, Place.COMMUNE);
        }
        return path.replace("{target}", "units")
                .replace("{kind}", "csv")
                .replace("{step}", "1")
                .replace("{number}", "1")
                .replace(
                        "reorganisations/{id}/units/{unit}",
                        path.contains("ons/{id}/units/") ? "reorganisations/" + reorganised() : "")
                .replace("{unit}", String.valueOf(world.places.get(Place.COMMUNE)))
                .replace("{code}", "1.1")
                .replace("{name}", path.endsWith(".svg") ? "components" : "README")
                .replace("{item}", path.contains("{item}") ? workItem().toString() : "")
                .replace("{body}", String.valueOf(world.places.get(Place.BODY)))
                .replace(
                        "{id}",
                        path.contains("{id}") ? id(path, officer, admitted).toString() : "");
    }

    /** The path about the report of a body in the province's campaign. */
    String pathOfBody(Line line) {
        return report(line.path(), world.campaignOfProvince, Place.BODY);
    }

    private String report(String path, UUID campaign, Place obliged) {
        return path.replace("{campaign}", campaign.toString())
                .replace(
                        "{round}",
                        world.id(
                                        "select id from reporting.round where campaign_id = ? order by number",
                                        campaign)
                                .toString())
                .replace("{obliged}", String.valueOf(world.places.get(obliged)));
    }

    private UUID id(String path, Officer officer, boolean admitted) {
        if (path.contains("/imports/")) {
            return admitted ? imported(officer) : world.once("import", () -> imported(officer));
        }
        if (path.contains("/plan/") || path.endsWith("/discard") || path.endsWith("/launch")) {
            return admitted
                    ? world.draft(Place.DISTRICT, "")
                    : world.once("draft", () -> world.draft(Place.DISTRICT, ""));
        }
        if (path.contains("groups/")) {
            return world.group();
        }
        if (path.contains("/own-plans/")) {
            return world.campaignOfProvince;
        }
        return switch (path.replaceFirst("^/api/v1", "").split("/")[1]) {
            case "units" -> place(Place.COMMUNE);
            case "bodies" -> path.contains("/bulk/") ? organised().bulkEdit() : place(Place.BODY);
            case "institutions" -> organised().institution();
            case "organisation" ->
                    path.contains("/units/")
                            ? place(Place.COMMUNE)
                            : organised().activity(path.split("/")[2]);
            case "drives", "pledges" -> new Pledged(world).drive(place(Place.DISTRICT));
            case "campaigns" -> world.campaignOfDistrict;
            case "documents" -> document(path);
            case "reorganisations" -> Reorganised.in(world);
            case "jobs" -> job(officer);
            case "notices" -> notice();
            case "settings" -> token(officer);
            case "admin" -> path.contains("publications") ? UUID.randomUUID() : account();
            default -> throw new IllegalStateException("say here what the id is of: " + path);
        };
    }

    private UUID place(Place place) {
        return java.util.Objects.requireNonNull(world.places.get(place));
    }

    private String reorganised() {
        var id = Reorganised.in(world);
        return id + "/units/" + id;
    }

    private Organised organised() {
        return new Organised(world, place(Place.COMMUNE), place(Place.BODY));
    }

    private UUID workItem() {
        return world.id(
                "select id from campaigns.work_item where campaign = ?", world.campaignOfDistrict);
    }

    private UUID account() {
        return world.officer(Roles.VIEWER, Place.OTHER_COMMUNE).account();
    }

    private UUID document(String path) {
        if (path.contains("/files/")) {
            return world.id(
                    "select word_file from documents.issued_document where subject = ?",
                    world.campaignOfDistrict);
        }
        if (path.contains("/issued/")) {
            return world.id(
                    "select id from documents.issued_document where subject = ?",
                    world.campaignOfDistrict);
        }
        if (world.count("select count(*) from documents.steering_document") == 0) {
            world.doors.location(
                    world.administrator,
                    "POST",
                    "/documents",
                    Sent.form(
                            "type",
                            "DIRECTIVE",
                            "reference",
                            "09-CT/TW",
                            "issuedOn",
                            "2011-12-01",
                            "issuer",
                            "Ban Bí thư",
                            "subject",
                            "Phong trào toàn dân"));
        }
        return world.id("select id from documents.steering_document");
    }

    /** The owner is who asks if he stands in the commune, else somebody there. */
    private String owner(Officer officer) {
        var at = officer.unit();
        return officer.isAdministrator() || at != null && at.value().equals(place(Place.COMMUNE))
                ? officer.login()
                : world.officer(Roles.PLANNER, Place.COMMUNE).login();
    }

    private UUID job(Officer officer) {
        var id = UUID.randomUUID();
        world.jdbc
                .sql(
                        """
                        insert into platform.job (id, kind, state, owner, parameters, submitted_at)
                        values (:id, 'imports.work', 'done', :owner, '{}', now())
                        """)
                .param("id", id)
                .param("owner", owner(officer))
                .update();
        return id;
    }

    private UUID imported(Officer officer) {
        var planner = world.officer(Roles.PLANNER, Place.PROVINCE);
        var id =
                World.last(
                        world.doors.location(
                                planner, "POST", "/imports/to/bodies", Sent.file(BODIES)));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        world.count(
                                        "select count(*) from imports.batch where id = ? and state = 'READING'",
                                        id)
                                == 0);
        world.jdbc
                .sql(
                        "insert into imports.returned_file (batch, name, content) values (?, 'a.csv', 'a')")
                .param(id)
                .update();
        world.jdbc
                .sql("update imports.batch set owner = ? where id = ?")
                .params(owner(officer), id)
                .update();
        return id;
    }

    private UUID notice() {
        var id = UUID.randomUUID();
        world.jdbc
                .sql(
                        """
                        insert into notices.notice (id, addressee_kind, addressee_id, kind, campaign_id, round_id, figure,
                                                    noticed_on, noticed_at)
                        values (:id, 'UNIT', :addressee, 'DUE_SOON', :campaign, :id, 1, current_date, now())
                        """)
                .param("id", id)
                .param("addressee", place(Place.COMMUNE))
                .param("campaign", world.campaignOfDistrict)
                .update();
        return id;
    }

    private UUID token(Officer officer) {
        var id = UUID.randomUUID();
        world.jdbc
                .sql(
                        """
                        insert into access.personal_token (id, token_hash, account_id, name, created_on, expires_on)
                        select :id, decode(replace(cast(:id as text), '-', ''), 'hex'), id, 'script', current_date,
                               current_date + 1
                          from access.account where login = :owner
                        """)
                .param("id", id)
                .param("owner", owner(officer))
                .update();
        return id;
    }

    private static final Map<String, Sent> SENT =
            Map.ofEntries(
                    Map.entry(
                            "/admin/accounts/{id}/place",
                            Sent.form("unit", "00000000-0000-0000-0000-000000000001")),
                    Map.entry("/api/v1/campaigns/{id}/extend", Sent.json("{}")),
                    Map.entry("/api/v1/campaigns/{id}/extensions", Sent.json("{}")),
                    Map.entry("/api/v1/campaigns/{id}/rounds", Sent.json("{}")),
                    Map.entry("/campaigns/{id}/work/{item}", Sent.form("status", "DONE")),
                    Map.entry(
                            "/campaigns/{id}/own-plans/{body}",
                            Sent.form("number", "12/KH", "issuedOn", "2014-08-02")),
                    Map.entry(
                            "/documents/issued/{id}/number",
                            Sent.form("number", "", "signedOn", "2014-08-02")),
                    Map.entry("/documents/{id}/file", Sent.file("no paper")),
                    Map.entry("/api/v1/institutions/{id}", Sent.json("{}")),
                    Map.entry("/api/v1/reorganisations", Sent.json("{}")),
                    Map.entry("/api/v1/unit-groups/{id}/members", Sent.json("{\"codes\": []}")),
                    Map.entry(
                            "/api/v1/reorganisations/{id}/edges/{number}/share",
                            Sent.json("{\"portion\": \"0,5\", \"source\": \"12/BC\"}")),
                    Map.entry(
                            "/api/v1/rounds/{round}/reports/{obliged}",
                            Sent.json("{\"values\": {}}")),
                    Map.entry("/api/v1/rounds/{round}/reports/{obliged}/submit", Sent.json("{}")),
                    Map.entry(
                            "/api/v1/rounds/{round}/reports/{obliged}/return",
                            Sent.json("{\"reason\": \"\", \"cells\": []}")));

    static Sent sent(Line line) {
        if (line.method().equals("GET")) {
            return Sent.nothing();
        }
        if (line.path().contains("{target")) {
            return Sent.file("code,name\n");
        }
        var otherwise = Modelled.sent(line.path());
        return SENT.getOrDefault(line.path(), otherwise);
    }
}
