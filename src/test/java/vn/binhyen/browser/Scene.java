package vn.binhyen.browser;

import static org.awaitility.Awaitility.await;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

import vn.binhyen.access.AccountFixtures;
import vn.binhyen.access.Officer;
import vn.binhyen.access.OpenAccount;
import vn.binhyen.imports.ImportDesk;
import vn.binhyen.imports.ImportListing;
import vn.binhyen.imports.ImportState;
import vn.binhyen.imports.Upload;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A small fictional province at work: its register, and an account for each role. */
@TestComponent
class Scene {

    static final String ADMINISTRATOR = "quan-tri";
    static final String PLANNER = "lap-dot";
    static final String REPORTER = "bao-cao-an-loc";
    static final String NEIGHBOUR = "bao-cao-an-phu";
    static final String REVIEWER = "tiep-nhan-an-hoa";
    static final String TOWN = "bao-cao-binh-son";
    static final String VIEWER = "xem-tinh";

    private static final LocalDate DAY = LocalDate.parse("2024-08-01");
    private static final String UNITS =
            """
            level,code,name,type,parent_code
            province,38,Tỉnh Lam Giang,Tỉnh,
            district,381,Huyện An Hòa,Huyện,38
            district,382,Thị xã Bình Sơn,Thị xã,38
            commune,38101,Xã An Lộc,Xã,381
            commune,38102,Xã An Phú,Xã,381
            commune,38201,Phường Bình Minh,Phường,382
            commune,38202,Xã Bình Thạnh,Xã,382
            """;
    private static final String BODIES =
            """
            kind,unit_code,code,name,established_on
            member_body,38,SGDDT,Sở Giáo dục và Đào tạo,2000-01-01
            member_body,38,HLHPN,Hội Liên hiệp Phụ nữ tỉnh,2000-01-01
            """;

    private static final String FORCES =
            """
            kind,unit_code,code,name,established_on,type,members,households,decision_number,decision_date
            steering_committee,38202,BCD-38202,Ban Chỉ đạo ANTT xã Bình Thạnh,2010-06-01,commune_security,21,,12/QĐ-UBND,2010-05-28
            protection_team,3820201,TBV-01,Tổ bảo vệ ANTT thôn Đông,2024-07-01,law_2023,3,,,
            protection_team,3820202,TBV-02,Tổ bảo vệ ANTT thôn Đoài,2024-07-01,law_2023,3,,,
            household_group,3820201,ANXH-01,Tổ an ninh xã hội số 1,2012-01-01,,,42,,
            """;
    private static final String VILLAGES =
            """
            level,code,name,type,parent_code,households
            village,3820201,Thôn Đông,Thôn,38202,60
            village,3820202,Thôn Đoài,Thôn,38202,48
            """;
    private static final String INSTITUTIONS =
            """
            kind,code,name,unit_code,school_level
            school,THCS-BT,Trường THCS Bình Thạnh,38202,THCS
            """;

    private final AccountFixtures accounts;
    private final ImportDesk imports;
    private final ImportListing listing;
    private final UnitDirectory units;
    private final JdbcClient jdbc;
    private final Environment environment;
    private boolean set;

    Scene(
            AccountFixtures accounts,
            ImportDesk imports,
            ImportListing listing,
            UnitDirectory units,
            JdbcClient jdbc,
            Environment environment) {
        this.accounts = accounts;
        this.imports = imports;
        this.listing = listing;
        this.units = units;
        this.jdbc = jdbc;
        this.environment = environment;
    }

    /** Where the application answers. */
    String origin() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    /** Registers units, bodies and accounts, once for all tests of a context. */
    synchronized void set() {
        if (set) {
            return;
        }
        set = true;
        open(ADMINISTRATOR, "Quản trị hệ thống", Roles.ADMINISTRATOR, null);
        enter("units", UNITS, ImportState.APPLIED);
        enter("bodies", BODIES, ImportState.APPLIED);
        enter("units", VILLAGES, ImportState.APPLIED);
        enter("bodies", FORCES, ImportState.APPLIED);
        enter("institutions", INSTITUTIONS, ImportState.APPLIED);
        open(PLANNER, "Văn phòng thường trực tỉnh", Roles.PLANNER, "38");
        open(REPORTER, "UBND xã An Lộc", Roles.REPORTER, "38101");
        open(NEIGHBOUR, "UBND xã An Phú", Roles.REPORTER, "38102");
        open(TOWN, "UBND thị xã Bình Sơn", Roles.REPORTER, "382");
        open(REVIEWER, "UBND huyện An Hòa", Roles.REVIEWER, "381");
        open(VIEWER, "Lãnh đạo UBND tỉnh", Roles.VIEWER, "38");
    }

    /** The one-time link of a new account. */
    String link(String login, String post, String role, String unitCode) {
        return accounts.link(new OpenAccount(login, post, role, unit(unitCode), null));
    }

    UnitId unit(String code) {
        return units.byCode(Set.of(code), DAY).getFirst().id();
    }

    List<BodyId> bodies() {
        return jdbc.sql("select id from organisation.body where kind = 'member_body' order by code")
                .query((row, number) -> new BodyId(row.getObject(1, UUID.class)))
                .list();
    }

    Interface as(String login) {
        return new Interface(origin(), login);
    }

    private void open(
            String login,
            String post,
            String role,
            @org.jspecify.annotations.Nullable String unitCode) {
        var unit = unitCode == null ? null : unit(unitCode);
        accounts.setUp(new OpenAccount(login, post, role, unit, null));
    }

    /** Imports the rows and waits until the import has come to this state; its id. */
    UUID enter(String target, String rows, ImportState state) {
        var officer =
                new Officer(
                        UUID.randomUUID(), ADMINISTRATOR, "post", Roles.ADMINISTRATOR, null, null);
        var importer =
                UsernamePasswordAuthenticationToken.authenticated(
                        officer,
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_" + Roles.ADMINISTRATOR));
        var content = rows.getBytes(StandardCharsets.UTF_8);
        var upload =
                new Upload(
                        target,
                        target + ".csv",
                        content,
                        LocalDate.parse("2020-01-01"),
                        null,
                        true,
                        null);
        var id = imports.receive(upload, importer);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> listing.required(id, importer).state() == state);
        return id;
    }
}
