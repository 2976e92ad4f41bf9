package vn.binhyen.access;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.binhyen.shared.Roles;

@SpringBootTest
@AutoConfigureMockMvc
class SignInIntegrationTests {

    @Autowired MockMvcTester mvc;
    @Autowired AccountFixtures accounts;
    @Autowired AccountManagement management;
    @Autowired JdbcClient jdbc;

    @Test
    void theRightPasswordOpensASessionInTheDatabase() {
        var login = accounts.login(Roles.REPORTER);

        var answer = signIn(login, AccountFixtures.PASSWORD);

        assertThat(answer).hasStatus(302).hasRedirectedUrl("/");
        assertThat(sessions(login)).isEqualTo(1);
        assertThat(answer.getResponse().getHeaders("Set-Cookie"))
                .filteredOn(it -> it.startsWith("BINHYEN="))
                .singleElement(as(STRING))
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void theLoginIsTakenWithoutRegardToCaseAndOuterBlanks() {
        var login = accounts.login(Roles.REPORTER);

        assertThat(signIn(" " + login.toUpperCase() + " ", AccountFixtures.PASSWORD))
                .hasRedirectedUrl("/");
    }

    @Test
    void theCookieIsForEncryptedRequestsOnlyWhereTheSignInWasEncrypted() {
        var login = accounts.login(Roles.REPORTER);

        var answer =
                mvc.perform(
                        post("/login")
                                .secure(true)
                                .with(csrf())
                                .param("username", login)
                                .param("password", AccountFixtures.PASSWORD));

        assertThat(answer.getResponse().getHeaders("Set-Cookie"))
                .filteredOn(it -> it.startsWith("BINHYEN="))
                .singleElement(as(STRING))
                .contains("Secure");
    }

    @Test
    void everyRefusalLooksTheSame() {
        var login = accounts.login(Roles.REPORTER);
        var closed = accounts.login(Roles.REPORTER);
        management.close(id(closed));

        assertThat(signIn(login, "sai-mat-khau-roi")).hasRedirectedUrl("/login?error");
        assertThat(signIn("khong-co-ai", "sai-mat-khau-roi")).hasRedirectedUrl("/login?error");
        assertThat(signIn(closed, AccountFixtures.PASSWORD)).hasRedirectedUrl("/login?error");
        assertThat(mvc.get().uri("/login?error"))
                .hasStatusOk()
                .bodyText()
                .contains("Tên đăng nhập hoặc mật khẩu không đúng");
    }

    @Test
    void signingInLeadsBackToThePageAskedFor() {
        var login = accounts.login(Roles.REPORTER);
        var asked = mvc.perform(get("/settings?x=1").accept("text/html"));
        assertThat(asked).hasStatus(302).redirectedUrl().endsWith("/login");

        var answer =
                mvc.perform(
                        post("/login")
                                .cookie(asked.getResponse().getCookies())
                                .with(csrf())
                                .param("username", login)
                                .param("password", AccountFixtures.PASSWORD));

        assertThat(answer).redirectedUrl().contains("/settings?x=1");
    }

    @Test
    void readingAPageWritesNothingToTheSession() {
        var login = accounts.login(Roles.REPORTER);
        var cookie = cookie(signIn(login, AccountFixtures.PASSWORD));
        var before = lastWrite(login);

        assertThat(mvc.perform(get("/settings").cookie(cookie))).hasStatusOk();

        assertThat(lastWrite(login)).isEqualTo(before);
    }

    @Test
    void signingOutEndsTheSession() {
        var login = accounts.login(Roles.REPORTER);
        var cookie = cookie(signIn(login, AccountFixtures.PASSWORD));

        assertThat(mvc.perform(post("/logout").cookie(cookie).with(csrf())))
                .hasRedirectedUrl("/login?out");

        assertThat(sessions(login)).isZero();
        assertThat(mvc.perform(get("/settings").cookie(cookie))).hasStatus(302);
    }

    @Test
    void anotherPasswordSignsOutEverywhereElse() {
        var login = accounts.login(Roles.REPORTER);
        var here = cookie(signIn(login, AccountFixtures.PASSWORD));
        var there = cookie(signIn(login, AccountFixtures.PASSWORD));

        var answer =
                mvc.perform(
                        post("/settings/password")
                                .cookie(here)
                                .with(csrf())
                                .param("current", AccountFixtures.PASSWORD)
                                .param("password", "mot-cau-khac-hen")
                                .param("repeated", "mot-cau-khac-hen"));

        assertThat(answer).hasRedirectedUrl("/settings?password-changed");
        assertThat(mvc.perform(get("/settings").cookie(here))).hasStatusOk();
        assertThat(mvc.perform(get("/settings").cookie(there))).hasStatus(302);
        assertThat(signIn(login, AccountFixtures.PASSWORD)).hasRedirectedUrl("/login?error");
        assertThat(signIn(login, "mot-cau-khac-hen")).hasRedirectedUrl("/");
    }

    @Test
    void aPasswordIsRefusedWithTheReasonAtTheField() {
        var login = accounts.login(Roles.REPORTER);
        var here = cookie(signIn(login, AccountFixtures.PASSWORD));

        var answer =
                mvc.perform(
                        post("/settings/password")
                                .cookie(here)
                                .with(csrf())
                                .param("current", AccountFixtures.PASSWORD)
                                .param("password", "ngan")
                                .param("repeated", "ngan"));

        assertThat(answer).hasStatus(422).bodyText().contains("ít nhất 12 ký tự", "password-error");
    }

    @Test
    void aFragmentAfterTheSessionHasEndedAsksForAReloadOfThePage() {
        var answer = mvc.perform(get("/settings").header("HX-Request", "true"));
        var posted =
                mvc.perform(
                        post("/settings/sessions/end").header("HX-Request", "true").with(csrf()));

        assertThat(answer).hasStatus(401).hasHeader("HX-Refresh", "true");
        assertThat(posted).hasStatus(401).hasHeader("HX-Refresh", "true");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var login = accounts.login(Roles.REPORTER);
        var here = cookie(signIn(login, AccountFixtures.PASSWORD));

        assertThat(mvc.perform(post("/settings/sessions/end").cookie(here))).hasStatus(403);
        assertThat(mvc.perform(post("/login").param("username", login).param("password", "x")))
                .hasRedirectedUrl("/login?again");
    }

    @Test
    void everyAnswerCarriesTheHeaders() {
        assertThat(mvc.get().uri("/login"))
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri"
                                + " 'none'; frame-ancestors 'none'; form-action 'self'")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "same-origin")
                .containsHeader("Permissions-Policy");
    }

    MvcTestResult signIn(String login, String password) {
        return mvc.perform(
                post("/login").with(csrf()).param("username", login).param("password", password));
    }

    private static Cookie cookie(MvcTestResult signedIn) {
        var cookie = signedIn.getResponse().getCookie("BINHYEN");
        assertThat(cookie).isNotNull();
        return java.util.Objects.requireNonNull(cookie);
    }

    private java.util.UUID id(String login) {
        return jdbc.sql("select id from access.account where login = :login")
                .param("login", login)
                .query((row, number) -> row.getObject(1, java.util.UUID.class))
                .single();
    }

    private long sessions(String login) {
        return number(
                "select count(*) from access.spring_session where principal_name = '"
                        + login
                        + "'");
    }

    /** The transaction that wrote the session's row last. */
    private long lastWrite(String login) {
        return number(
                "select xmin::text::bigint from access.spring_session where principal_name = '"
                        + login
                        + "'");
    }

    private long number(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getLong(1)).single();
    }
}
