package vn.binhyen.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import static vn.binhyen.territory.Registers.on;
import static vn.binhyen.territory.Registers.units;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.binhyen.access.AccountFixtures;
import vn.binhyen.access.AccountSuccession;
import vn.binhyen.access.signin.Acting;
import vn.binhyen.platform.events.DayHasPassed;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.events.ReorganisationId;
import vn.binhyen.territory.reorganisations.ReorganisationManagement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** In a database of its own: what is done here is committed, and other tests count units. */
@SpringBootTest(properties = {"BINHYEN_PROVINCE_CODE=9", "BINHYEN_PROVINCE_NAME=Tỉnh Lam Giang"})
@AutoConfigureMockMvc
@EnableScenarios
class MovedAccountsIntegrationTests {

    @Autowired UnitImport register;
    @Autowired ReorganisationManagement management;
    @Autowired UnitDirectory directory;
    @Autowired AccountSuccession succession;
    @Autowired AccountFixtures accounts;
    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @BeforeEach
    void madeUpRegister() {
        if (!directory.byCode(List.of("1"), LocalDate.parse("2015-01-01")).isEmpty()) {
            return;
        }
        register.apply(
                on("2015-01-01"),
                units(
                        "district,91,Huyện Nam,Huyện,9",
                        "district,92,Huyện Bắc,Huyện,9",
                        "commune,1,Xã Một,Xã,91",
                        "commune,2,Xã Hai,Xã,91",
                        "commune,3,Xã Ba,Xã,91",
                        "commune,4,Xã Bốn,Xã,91",
                        "commune,5,Xã Năm,Xã,91",
                        "commune,6,Xã Sáu,Xã,91",
                        "commune,7,Xã Bảy,Xã,91",
                        "commune,8,Xã Tám,Xã,91",
                        "commune,19,Xã Chín,Xã,91"));
    }

    @Test
    void anAccountFollowsItsMergedCommuneOnceAndComesBackWhenThatIsUndone(Scenario scenario) {
        var old = unit("1", day(-40));
        var login = accounts.login(Roles.REPORTER, old, null);
        signedIn(login);

        scenario.stimulate(() ->
                        apply(
                                day(-30),
                                "1/NQ",
                                "commune,1,1,Xã Một,Xã,91,merged,full",
                                "commune,2,1,Xã Một,Xã,91,merged,full"))
                .andWaitForStateChange(() -> placeOf(login), it -> !old.equals(it))
                .andVerify(it -> assertThat(it).isEqualTo(unit("1", day(0))));
        succession.follow();

        assertThat(sessions(login)).isZero();
        assertThat(audited(login, "account.moved")).isOne();
        assertThat(mvc.perform(get("/login"))).bodyText().contains("Vừa sắp xếp lại");
        assertThat(accountsPage()).bodyText().doesNotContain(login + "</small>");

        scenario.stimulate(() -> management.undo(fact("1/NQ")))
                .andWaitForStateChange(() -> placeOf(login), old::equals)
                .andVerify(it -> assertThat(it).isEqualTo(old));
        succession.takeBack(UUID.randomUUID());
        succession.follow();

        assertThat(placeOf(login)).isEqualTo(old);
        assertThat(audited(login, "account.moved-back")).isOne();
        assertThat(remembered(login)).isZero();
    }

    @Test
    void whatIsRecordedAheadMovesAccountsOnItsDayNotBefore(Scenario scenario) {
        var old = unit("3", day(0));
        var into = unit("4", day(0));
        var login = accounts.login(Roles.REPORTER, old, null);
        apply(day(20), "2/NQ", "commune,3,4,Xã Bốn,Xã,91,merged,full");

        succession.follow();
        succession.follow(day(19));
        assertThat(placeOf(login)).isEqualTo(old);
        assertThat(accountsPage()).bodyText().doesNotContain(login + "</small>");

        scenario.publish(new DayHasPassed(day(19)))
                .andWaitForStateChange(() -> placeOf(login), it -> !old.equals(it))
                .andVerify(it -> assertThat(it).isEqualTo(into));
    }

    @Test
    void anAccountOfADividedCommuneWaitsUntilItIsPlacedAndComesBackToo(Scenario scenario) {
        var old = unit("5", day(0));
        var login = accounts.login(Roles.REPORTER, old, null);
        apply(
                day(-20),
                "3/NQ",
                "commune,5,15,Xã Mười Lăm,Xã,91,split,remainder",
                "commune,5,6,Xã Sáu,Xã,91,split,partial");
        var part = unit("6", day(0));
        succession.follow();

        assertThat(placeOf(login)).isEqualTo(old);
        assertThat(succession.stranded())
                .filteredOn(it -> it.account().login().equals(login))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.since()).isEqualTo(day(-20));
                    assertThat(it.offered())
                            .containsExactly(unit("15", day(0)).value(), part.value());
                });
        assertThat(accountsPage())
                .bodyText()
                .contains("Tài khoản ở đơn vị đã chấm dứt", "Xếp Chức danh thử vào Xã Mười Lăm");

        assertThat(place(login, unit("7", day(0)))).hasStatus(422);
        assertThat(place(login, part)).hasStatus(302).hasRedirectedUrl("/admin/accounts?placed");
        assertThat(placeOf(login)).isEqualTo(part);
        assertThat(place(login, part)).hasStatus(422);
        assertThat(audited(login, "account.moved")).isOne();

        scenario.stimulate(() -> management.undo(fact("3/NQ")))
                .andWaitForStateChange(() -> placeOf(login), old::equals)
                .andVerify(it -> assertThat(it).isEqualTo(old));
    }

    @Test
    void anAccountGoesSeveralStepsAndBackOneByOneUnlessPlacedElsewhereSince(Scenario scenario) {
        var first = unit("7", day(-61));
        var second = unit("8", day(-61));
        apply(day(-60), "4/NQ", "commune,7,8,Xã Tám,Xã,91,merged,full");
        apply(day(-50), "5/NQ", "commune,8,19,Xã Chín,Xã,91,merged,full");
        var login = accounts.login(Roles.REPORTER, first, null);
        var changed = accounts.login(Roles.REPORTER, second, null);

        succession.follow();

        assertThat(placeOf(login)).isEqualTo(unit("19", day(0)));
        assertThat(remembered(login)).isEqualTo(2);
        jdbc.sql("update access.account set unit_id = :unit where login = :login")
                .param("unit", unit("91", day(0)).value())
                .param("login", changed)
                .update();

        scenario.stimulate(() -> management.undo(fact("5/NQ")))
                .andWaitForStateChange(() -> placeOf(login), second::equals)
                .andVerify(it -> assertThat(placeOf(changed)).isEqualTo(unit("91", day(0))));
        scenario.stimulate(() -> management.undo(fact("4/NQ")))
                .andWaitForStateChange(() -> placeOf(login), first::equals)
                .andVerify(it -> assertThat(it).isEqualTo(first));
    }

    @Test
    void anAccountOfAUnitNobodyKnowsAnyMoreIsListedWithoutAnOffer() {
        var login = accounts.login(Roles.VIEWER, UnitId.random(), null);

        assertThat(succession.stranded())
                .filteredOn(it -> it.account().login().equals(login))
                .singleElement()
                .satisfies(it -> assertThat(it.offered()).isEmpty());
        assertThat(accountsPage()).bodyText().contains(login + "</small>");
    }

    private MvcTestResult accountsPage() {
        return mvc.perform(get("/admin/accounts").with(Acting.administrator()));
    }

    private MvcTestResult place(String login, UnitId unit) {
        var id =
                jdbc.sql("select id from access.account where login = :login")
                        .param("login", login)
                        .query(UUID.class)
                        .single();
        return mvc.perform(
                post("/admin/accounts/" + id + "/place")
                        .with(Acting.administrator())
                        .with(csrf())
                        .param("unit", unit.toString()));
    }

    private void apply(LocalDate day, String instrument, String... lines) {
        var head =
                "effective_date,instrument,level,old_code,new_code,new_name,new_type,new_parent_code,relation,share"
                        .split(",");
        var rows = List.of(lines).stream().map(it -> day + "," + instrument + "," + it).toList();
        management.apply(on(null), Registers.rows(head, rows));
    }

    private ReorganisationId fact(String instrument) {
        return new ReorganisationId(
                jdbc.sql("select id from territory.reorganisation where instrument = :instrument")
                        .param("instrument", instrument)
                        .query(UUID.class)
                        .single());
    }

    private UnitId unit(String code, LocalDate day) {
        return directory.byCode(List.of(code), day).getFirst().id();
    }

    private LocalDate day(int fromToday) {
        return LocalDate.now(clock).plusDays(fromToday);
    }

    private UnitId placeOf(String login) {
        return new UnitId(
                jdbc.sql("select unit_id from access.account where login = :login")
                        .param("login", login)
                        .query(UUID.class)
                        .single());
    }

    private long audited(String login, String action) {
        return count(
                "select count(*) from access.audit_entry e join access.account a on a.id = e.subject_id"
                        + " where a.login = :login and e.action = :action",
                login,
                action);
    }

    private long remembered(String login) {
        return count(
                "select count(*) from access.account_move m join access.account a on a.id = m.account_id"
                        + " where a.login = :login",
                login,
                null);
    }

    private long sessions(String login) {
        return count(
                "select count(*) from access.spring_session where principal_name = :login",
                login,
                null);
    }

    private long count(String sql, String login, @Nullable String action) {
        return jdbc.sql(sql)
                .param("login", login)
                .param("action", action)
                .query(Long.class)
                .single();
    }

    private void signedIn(String login) {
        jdbc.sql(
                        """
                        insert into access.spring_session (primary_id, session_id, creation_time, last_access_time,
                                                           max_inactive_interval, expiry_time, principal_name)
                        values (:id, :id, 0, 0, 60, 9999999999999, :login)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("login", login)
                .update();
    }
}
