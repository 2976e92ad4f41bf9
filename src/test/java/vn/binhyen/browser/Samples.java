package vn.binhyen.browser;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.binhyen.Marks;
import vn.binhyen.imports.ImportState;
import vn.binhyen.shared.Roles;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One of everything that a page can show, and its id by the name it has in pages.txt. */
@TestComponent
class Samples {

    private static final String WRONG_UNITS =
            """
            level,code,name,type,parent_code
            commune,38203,Xã Bình Tân,Xã,382
            commune,38204,Xã Bình Hòa,Xã,999
            village,38204x,,Thôn,38201
            """;

    private final Scene scene;
    private final Running running;
    private final JdbcClient jdbc;
    private final Map<String, Object> ids = new LinkedHashMap<>();

    Samples(Scene scene, Running running, JdbcClient jdbc) {
        this.scene = scene;
        this.running = running;
        this.jdbc = jdbc;
    }

    String origin() {
        return scene.origin();
    }

    /** Sets them once for all tests of a context. */
    synchronized Map<String, ?> set() {
        if (ids.isEmpty()) {
            fill();
        }
        return ids;
    }

    private void fill() {
        running.set();
        ids.put("campaign", running.campaign());
        for (int number = 1; number <= 3; number++) {
            ids.put("round" + number, running.round(number));
        }
        ids.put("draft", draft());
        ids.put("anHoa", scene.unit("381"));
        ids.put("anLoc", scene.unit("38101"));
        ids.put("anPhu", scene.unit("38102"));
        ids.put("binhSon", scene.unit("382"));
        ids.put("body", scene.bodies().getFirst());
        ids.put("binhThanh", scene.unit("38202"));
        ids.put("committee", one("select id from organisation.body where code = 'BCD-38202'"));
        ids.put("institution", one("select id from organisation.institution limit 1"));
        ids.put("wrong", scene.enter("units", WRONG_UNITS, ImportState.PREVIEWED));
        ids.put("import", one("select id from imports.batch where state = 'APPLIED' limit 1"));
        ids.put("account", one("select id from access.account where login = 'bao-cao-an-loc'"));
        ids.put("job", one("select id from platform.job order by id limit 1"));
        ids.put("document", document());
        ids.put("reorganisation", reorganisation());
        ids.put("group", group());
        ids.put("model", model());
        ids.put("village", scene.unit("3820201"));
        ids.put("drive", drive());
        titles();
        new RecognitionSamples(
                        jdbc, List.of(scene.unit("3820201").value(), scene.unit("3820202").value()))
                .into(ids);
        ids.put("pledgeForm", new PledgeForms(scene, jdbc).opened());
        new RecognitionForms(scene, jdbc).into(ids);
        new CommendationSamples(
                        jdbc,
                        scene.unit("38202").value(),
                        List.of(scene.unit("3820201").value(), scene.unit("3820202").value()))
                .into(ids);
        ids.put(
                "setup",
                scene.link("moi-" + Marks.fresh(), "UBND xã mới", Roles.REPORTER, "38202"));
    }

    /** A campaign whose planner has gone through all steps and not launched it. */
    private UUID draft() {
        var plan = new LinkedHashMap<String, Object>();
        plan.put("kind", "peak");
        plan.put("title", "Đợt cao điểm trước Tết năm 2025");
        plan.put("host", scene.unit("38").value());
        plan.put("startsOn", "2024-12-01");
        plan.put("endsOn", "2025-01-25");
        plan.put(
                "audience",
                Map.of(
                        "tiers", List.of("district", "commune"),
                        "units", List.of(),
                        "bodies", List.of()));
        plan.put("settings", Map.of());
        plan.put("basis", List.of());
        plan.put("recordedAfterwards", false);
        return Running.id(scene.as(Scene.PLANNER).post("/campaigns", plan));
    }

    /** A ward that will be divided, years after everything else the pages show. */
    private UUID reorganisation() {
        var part = new LinkedHashMap<String, Object>();
        part.put("tier", "commune");
        part.put("oldCode", "38201");
        part.put("newCode", "38202");
        part.put("newName", "Xã Bình Thạnh");
        part.put("relation", "split");
        part.put("share", "partial");
        var rest = new LinkedHashMap<>(part);
        rest.put("newCode", "38299");
        rest.put("newName", "Phường Bình Minh Mới");
        rest.put("share", "remainder");
        return Running.id(
                scene.as(Scene.PLANNER)
                        .post(
                                "/reorganisations",
                                Map.of(
                                        "instrument", "12/NQ-HĐND",
                                        "day", "2032-01-01",
                                        "edges", List.of(part, rest))));
    }

    private UUID group() {
        var planner = scene.as(Scene.PLANNER);
        var id = Running.id(planner.post("/unit-groups", Map.of("name", "Cụm số 1")));
        planner.post(
                "/unit-groups/" + id + "/members",
                Map.of("codes", List.of("38101", "38202"), "from", "2024-08-01"));
        return id;
    }

    /** A model that works, with a replica and one that is proposed beside it. */
    private UUID model() {
        var planner = scene.as(Scene.PLANNER);
        var model = new LinkedHashMap<String, Object>();
        model.put("code", "MH-01");
        model.put("name", "Xứ đạo bình yên, gia đình văn hóa");
        model.put("level", "commune");
        model.put("areaTypes", List.of("religious"));
        model.put("form", "self_management");
        model.put("host", scene.unit("38202").value());
        model.put("owner", "HLHPN");
        model.put("on", "2014-01-10");
        var id = Running.id(planner.post("/models", model));
        planner.post(
                "/models/" + id + "/steps",
                Map.of(
                        "step", "inaugurate",
                        "on", "2014-03-15",
                        "decisionNumber", "25/QĐ-UBND",
                        "decisionDate", "2014-03-10"));
        planner.post(
                "/models/" + id + "/steps",
                Map.of("step", "grade", "year", 2023, "mark", "good", "on", "2023-12-10"));
        planner.post(
                "/models/" + id + "/sites",
                Map.of("unitId", scene.unit("38201").value(), "on", "2018-05-01"));
        planner.post(
                "/models/" + id + "/activities",
                Map.of("heldOn", "2024-07-20", "kind", "meeting", "participants", 120));
        model.put("code", "MH-02");
        model.put("host", scene.unit("38101").value());
        model.put("on", "2020-02-01");
        planner.post("/models/" + id + "/replicas", model);
        return id;
    }

    /** A drive with a sheet of the village that has a household group. */
    private UUID drive() {
        scene.enter(
                "pledges",
                """
                drive,on,unit_code,group_code,subject,good_deed,registered,checked,kept
                Mỗi nhà một việc tốt,2024-08-19,3820201,ANXH-01,household,Hòa giải mâu thuẫn,38,20,18
                Mỗi nhà một việc tốt,2024-08-19,3820201,ANXH-01,household,Tuần tra thôn xóm,25,,
                Mỗi nhà một việc tốt,2024-08-20,3820202,,person,Hòa giải mâu thuẫn,12,,
                """,
                ImportState.APPLIED);
        return one("select id from pledges.drive where origin = 'FILE' limit 1");
    }

    /** Two years of titles, one of them without a decision, and some marks. */
    private void titles() {
        scene.enter(
                "titles",
                """
                year,kind,code,standard,registered,result,decision_number,decision_date
                2022,residential_area,3820201,TT124/2021,true,recognised,41/QĐ-UBND,2022-12-20
                2022,residential_area,3820202,TT124/2021,true,refused,,
                2023,residential_area,3820201,TT124/2021,true,recognised,52/QĐ-UBND,2023-12-20
                2023,residential_area,3820202,TT124/2021,true,,,
                """,
                ImportState.APPLIED);
        scene.enter(
                "marks",
                """
                year,kind,code,mark,met,count,base
                2023,residential_area,3820201,no_drugs,true,,
                2023,residential_area,3820201,cultural_family,,112,120
                """,
                ImportState.APPLIED);
    }

    private UUID document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "OFFICIAL_LETTER");
        document.put("reference", "640/UBND-NC");
        document.put("issuedOn", "2014-07-18");
        document.put("issuer", "UBND tỉnh Lam Giang");
        document.put("subject", "V/v tổ chức đợt cao điểm Toàn dân bảo vệ an ninh Tổ quốc");
        return Running.id(scene.as(Scene.PLANNER).post("/documents", document));
    }

    /** Every text that stands in the database, so that a page's own words can be told from data. */
    Set<String> data() {
        var data = new HashSet<String>();
        jdbc.sql(
                        """
                        select format('select distinct %I::text from %I.%I where %I is not null',
                                      column_name, table_schema, table_name, column_name)
                          from information_schema.columns
                         where data_type in ('text', 'character varying')
                           and table_schema not in ('pg_catalog', 'information_schema')
                        """)
                .query((row, number) -> row.getString(1))
                .list()
                .forEach(sql ->
                        data.addAll(jdbc.sql(sql).query((row, number) -> row.getString(1)).list()));
        return data;
    }

    private UUID one(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getObject(1, UUID.class)).single();
    }
}
