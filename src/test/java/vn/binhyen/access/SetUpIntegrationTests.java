package vn.binhyen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.binhyen.Marks;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.util.UUID;

@SpringBootTest
@AutoConfigureMockMvc
class SetUpIntegrationTests {

    @Autowired MockMvcTester mvc;
    @Autowired AccountManagement management;
    @Autowired SignIns signIns;
    @Autowired JdbcClient jdbc;

    @Test
    void theLinkSetsThePasswordOnce() {
        var login = "t-" + Marks.fresh();
        var link = open(login);

        assertThat(mvc.perform(get(link))).hasStatusOk().bodyText().contains(login);
        assertThat(use(link, "mot-cau-de-nho")).hasRedirectedUrl("/login?ready");

        assertThat(signIns.byPassword(login, "mot-cau-de-nho")).isPresent();
        assertThat(mvc.perform(get(link))).hasStatus(404);
        assertThat(use(link, "mot-cau-cua-ke-khac")).hasStatus(404);
        assertThat(signIns.byPassword(login, "mot-cau-de-nho")).isPresent();
    }

    @Test
    void aRefusedPasswordLeavesTheLinkGood() {
        var link = open("t-" + Marks.fresh());

        assertThat(use(link, "ngan")).hasStatus(422).bodyText().contains("ít nhất 12 ký tự");

        assertThat(use(link, "mot-cau-de-nho")).hasRedirectedUrl("/login?ready");
    }

    @Test
    void aNewLinkEndsTheOldOne() {
        var login = "t-" + Marks.fresh();
        var first = open(login);

        var second = management.handOver(id(login));

        assertThat(use(first, "mot-cau-de-nho")).hasStatus(404);
        assertThat(use(second, "mot-cau-de-nho")).hasRedirectedUrl("/login?ready");
    }

    @Test
    void anOldLinkIsGone() {
        var login = "t-" + Marks.fresh();
        var link = open(login);
        jdbc.sql(
                        "update access.setup_link set expires_at = now() - interval '1 second' where account_id = :id")
                .param("id", id(login))
                .update();

        assertThat(use(link, "mot-cau-de-nho")).hasStatus(404);
    }

    @Test
    void theLinkIsKeptNowhere() {
        var link = open("t-" + Marks.fresh());

        var secret = AccountFixtures.secretOf(link);
        assertThat(
                        jdbc.sql(
                                        "select count(*) from access.setup_link where token_hash = sha256(convert_to(:secret, 'UTF8'))")
                                .param("secret", secret)
                                .query((row, number) -> row.getLong(1))
                                .single())
                .isEqualTo(1);
    }

    @Test
    void theFirstStartGaveOutALinkForAdminAndNoPassword() {
        assertThat(
                        jdbc.sql(
                                        "select password_hash is null from access.account where login = 'admin'")
                                .query((row, number) -> row.getBoolean(1))
                                .single())
                .isTrue();
    }

    private String open(String login) {
        return management
                .open(
                        new OpenAccount(
                                login, "Chức danh thử", Roles.REPORTER, UnitId.random(), null))
                .link();
    }

    private MvcTestResult use(String link, String password) {
        return mvc.perform(
                post(link).with(csrf()).param("password", password).param("repeated", password));
    }

    private UUID id(String login) {
        return jdbc.sql("select id from access.account where login = :login")
                .param("login", login)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }
}
