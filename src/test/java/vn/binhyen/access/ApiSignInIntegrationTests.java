package vn.binhyen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import tools.jackson.databind.json.JsonMapper;

import vn.binhyen.shared.Roles;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

@SpringBootTest
@AutoConfigureMockMvc
class ApiSignInIntegrationTests {

    @Autowired MockMvcTester mvc;
    @Autowired AccountFixtures accounts;
    @Autowired AccountManagement management;
    @Autowired JdbcClient jdbc;
    @Autowired JsonMapper json;

    @Test
    void withoutCredentialsTheAnswerIs401InTheCallersLanguageAndNoRedirect() {
        var answer =
                mvc.perform(
                        post("/api/v1/tokens")
                                .header("Accept-Language", "en")
                                .contentType("application/json")
                                .content("{}"));

        assertThat(answer).hasStatus(401).hasContentType("application/problem+json");
        assertThat(answer).bodyText().contains("Not signed in", "urn:binhyen:problem:");
        assertThat(answer.getResponse().getHeaders("WWW-Authenticate"))
                .anyMatch(it -> it.startsWith("Basic"))
                .anyMatch(it -> it.startsWith("Bearer"));
    }

    @Test
    void aBrowserIsNotToldToOpenItsOwnPasswordWindow() {
        var answer = mvc.perform(post("/api/v1/tokens").header("Sec-Fetch-Mode", "cors"));

        assertThat(answer.getResponse().getHeaders("WWW-Authenticate"))
                .noneMatch(it -> it.startsWith("Basic"));
    }

    @Test
    void aTokenActsForItsAccountAndLeavesNoSession() {
        var login = accounts.login(Roles.REPORTER);

        var made = token(basic(login, AccountFixtures.PASSWORD), "2099-12-31");
        var again = token("Bearer " + tokenIn(made), "2099-12-31");

        assertThat(made).hasStatus(201).hasHeader("Cache-Control", "no-store");
        assertThat(again).hasStatus(201);
        assertThat(again.getResponse().getCookies()).isEmpty();
        assertThat(
                        jdbc.sql(
                                        "select count(*) from access.spring_session where principal_name = :l")
                                .param("l", login)
                                .query((row, n) -> row.getLong(1))
                                .single())
                .isZero();
    }

    @Test
    void aTokenIsKeptAsItsHashOnly() {
        var made =
                tokenIn(
                        token(
                                basic(accounts.login(Roles.REPORTER), AccountFixtures.PASSWORD),
                                "2099-12-31"));

        assertThat(
                        jdbc.sql(
                                        "select count(*) from access.personal_token where token_hash = sha256(convert_to(:t, 'UTF8'))")
                                .param("t", made)
                                .query((row, n) -> row.getLong(1))
                                .single())
                .isEqualTo(1);
    }

    @Test
    void anExpiredTokenIsRefused() {
        var made =
                tokenIn(
                        token(
                                basic(accounts.login(Roles.REPORTER), AccountFixtures.PASSWORD),
                                "2099-12-31"));
        jdbc.sql(
                        "update access.personal_token set expires_on = '2020-01-01' where token_hash = sha256(convert_to(:t, 'UTF8'))")
                .param("t", made)
                .update();

        assertThat(token("Bearer " + made, "2099-12-31")).hasStatus(401);
        assertThat(token("Bearer by_unknown", "2099-12-31")).hasStatus(401);
    }

    @Test
    void aTokenForADayGoneByIsRefusedWithTheField() {
        var answer =
                token(
                        basic(accounts.login(Roles.REPORTER), AccountFixtures.PASSWORD),
                        "2020-01-01");

        assertThat(answer).hasStatus(422).bodyText().contains("expiresOn");
    }

    @Test
    void basicIsHashedOnceAndForgottenWithThePassword() {
        var login = accounts.login(Roles.REPORTER);
        var header = basic(login, AccountFixtures.PASSWORD);
        assertThat(token(header, "2099-12-31")).hasStatus(201);
        assertThat(token(header, "2099-12-31")).hasStatus(201);

        assertThat(signedIn(login)).isEqualTo(1);
        management.handOver(id(login));

        assertThat(token(header, "2099-12-31")).hasStatus(401);
    }

    @Test
    void handingOverEndsTheTokensOfTheLastOne() {
        var login = accounts.login(Roles.REPORTER);
        var made = tokenIn(token(basic(login, AccountFixtures.PASSWORD), "2099-12-31"));

        management.handOver(id(login));

        assertThat(token("Bearer " + made, "2099-12-31")).hasStatus(401);
    }

    @Test
    void theDescriptionTakesTheSignInOfTheInterfaceAndListsItOnly() {
        var login = accounts.login(Roles.VIEWER);

        assertThat(mvc.get().uri("/v3/api-docs")).hasStatus(401);
        var answer =
                mvc.get()
                        .uri("/v3/api-docs")
                        .header("Authorization", basic(login, AccountFixtures.PASSWORD))
                        .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.paths")
                .asMap()
                .isNotEmpty()
                .allSatisfy((path, it) -> assertThat(path).startsWith("/api/v1/"));
    }

    @Test
    void readinessIsOpen() {
        assertThat(mvc.get().uri("/actuator/health/readiness")).hasStatusOk();
    }

    private MvcTestResult token(String authorization, String until) {
        return mvc.perform(
                post("/api/v1/tokens")
                        .header("Authorization", authorization)
                        .contentType("application/json")
                        .content("{\"name\": \"kịch bản\", \"expiresOn\": \"" + until + "\"}"));
    }

    private String tokenIn(MvcTestResult made) {
        return json.readTree(made.getResponse().getContentAsByteArray()).get("token").asString();
    }

    private static String basic(String login, String password) {
        var pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private long signedIn(String login) {
        return jdbc.sql(
                        "select count(*) from access.audit_entry where account_id = :id and action = 'account.signed-in'")
                .param("id", id(login))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private java.util.UUID id(String login) {
        return jdbc.sql("select id from access.account where login = :login")
                .param("login", login)
                .query((row, number) -> row.getObject(1, java.util.UUID.class))
                .single();
    }
}
