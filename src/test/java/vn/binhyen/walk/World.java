package vn.binhyen.walk;

import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.binhyen.access.Officer;
import vn.binhyen.access.signin.Acting;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.walk.Doors.Sent;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A small province: two districts, a commune in each, two bodies; a campaign of the first district
 * and one of the province, launched, with open rounds; an account of each role in each place.
 */
final class World {

    private static @Nullable World only;

    final Doors doors;
    final JdbcClient jdbc;
    final Officer administrator =
            new Officer(
                    UUID.randomUUID(), "administrator", "Quản trị", "ADMINISTRATOR", null, null);
    final Map<Place, UUID> places = new HashMap<>();
    private final Map<String, UUID> kept = new HashMap<>();
    private final Map<String, Officer> officers = new HashMap<>();
    final UUID campaignOfDistrict;
    final UUID campaignOfProvince;

    /** The one of this JVM: its tests share a context, and a database has one province. */
    static synchronized World of(MockMvcTester mvc, JdbcClient jdbc) {
        var there = only;
        if (there == null) {
            there = new World(new Doors(mvc), jdbc);
            only = there;
        }
        return there;
    }

    private World(Doors doors, JdbcClient jdbc) {
        this.doors = doors;
        this.jdbc = jdbc;
        keep(administrator);
        unit(Place.PROVINCE, "province", "Tỉnh", "W", "");
        unit(Place.DISTRICT, "district", "Huyện", "W1", "W");
        unit(Place.OTHER_DISTRICT, "district", "Huyện", "W2", "W");
        unit(Place.COMMUNE, "commune", "Xã", "W11", "W1");
        unit(Place.OTHER_COMMUNE, "commune", "Xã", "W21", "W2");
        body(Place.BODY, "SVH");
        body(Place.OTHER_BODY, "SYT");
        campaignOfDistrict = launched(Place.DISTRICT, "");
        campaignOfProvince = launched(Place.PROVINCE, "\"" + places.get(Place.BODY) + "\"");
    }

    private void unit(Place place, String tier, String type, String code, String parent) {
        var page =
                doors.location(
                        administrator,
                        "POST",
                        "/units/new",
                        Sent.form(
                                "tier",
                                tier,
                                "code",
                                code,
                                "name",
                                type + " Lam " + code,
                                "type",
                                type,
                                "parentCode",
                                parent));
        places.put(place, last(page));
    }

    private void body(Place place, String code) {
        doors.location(
                administrator,
                "POST",
                "/bodies/new",
                Sent.form("code", code, "name", "Sở " + code, "establishedOn", "2000-01-01"));
        places.put(place, id("select id from organisation.body where code = ?", code));
    }

    private UUID launched(Place host, String bodies) {
        var campaign = draft(host, bodies);
        doors.status(
                officer(Roles.PLANNER, host),
                "POST",
                "/api/v1/campaigns/" + campaign + "/launch",
                Sent.nothing());
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        count(
                                        "select count(*) from reporting.report r join reporting.round d on d.id = r.round_id"
                                                + " where d.campaign_id = ? and d.state = 'OPEN'",
                                        campaign)
                                > 0);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        count(
                                        "select count(*) from documents.issued_document where subject = ?",
                                        campaign)
                                > 0);
        return campaign;
    }

    /** A campaign of 2014 recorded afterwards, when communes reported to their district. */
    UUID draft(Place host, String bodies) {
        return last(
                doors.location(
                        officer(Roles.PLANNER, host),
                        "POST",
                        "/api/v1/campaigns",
                        Sent.json(
                                """
                                {"kind": "peak", "title": "Đợt cao điểm", "host": "%s",
                                 "startsOn": "2014-08-01", "endsOn": "2014-09-30", "settings": {},
                                 "audience": {"tiers": ["commune"], "units": [], "bodies": [%s]},
                                 "basis": ["Chỉ thị số 10/CT-UBND"], "recordedAfterwards": true}
                                """
                                        .formatted(places.get(host), bodies))));
    }

    Officer officer(String role, Place place) {
        if (role.equals(Roles.ADMINISTRATOR)) {
            return administrator;
        }
        return officers.computeIfAbsent(
                role + place,
                login -> {
                    var at = places.get(place);
                    var ofBody = place == Place.BODY || place == Place.OTHER_BODY;
                    var like =
                            Acting.officer(
                                    role,
                                    at == null || ofBody ? null : new UnitId(at),
                                    at != null && ofBody ? new BodyId(at) : null);
                    return keep(
                            new Officer(
                                    UUID.randomUUID(),
                                    login.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                                    "Bài thử",
                                    role,
                                    like.unit(),
                                    like.body()));
                });
    }

    private Officer keep(Officer officer) {
        var unit = officer.unit();
        var body = officer.body();
        jdbc.sql(
                        """
                        insert into access.account (id, login, post, post_key, role, unit_id, body_id, active, version)
                        values (:id, :login, 'Bài thử', 'bai thu', :role, :unit, :body, true, 0)
                        """)
                .param("id", officer.account())
                .param("login", officer.login())
                .param("role", officer.role())
                .param("unit", unit == null ? null : unit.value())
                .param("body", body == null ? null : body.value())
                .update();
        return officer;
    }

    /** The last round of the district's campaign, with its consolidated report. */
    UUID frozenRound() {
        return once(
                "frozen",
                () -> {
                    var round =
                            id(
                                    "select id from reporting.round where campaign_id = ? order by number desc",
                                    campaignOfDistrict);
                    doors.location(
                            officer(Roles.PLANNER, Place.DISTRICT),
                            "POST",
                            "/rounds/" + round + "/freeze",
                            Sent.nothing());
                    return round;
                });
    }

    /** Made when it is first asked for, and the same ever after. */
    UUID once(String name, java.util.function.Supplier<UUID> making) {
        var there = kept.get(name);
        if (there == null) {
            there = making.get();
            kept.put(name, there);
        }
        return there;
    }

    /** A group of units without members. */
    UUID group() {
        return once(
                "group",
                () -> {
                    var id = UUID.randomUUID();
                    jdbc.sql("insert into territory.unit_group (id, name) values (:id, :name)")
                            .param("id", id)
                            .param("name", id.toString())
                            .update();
                    return id;
                });
    }

    UUID id(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(UUID.class).list().getFirst();
    }

    long count(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query((row, number) -> row.getLong(1)).single();
    }

    /** The id an address ends with. */
    static UUID last(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
