package vn.binhyen.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import vn.binhyen.access.Officer;
import vn.binhyen.shared.Roles;

import java.util.Set;

@SpringBootTest
@AutoConfigureMockMvc
class ReportApiIntegrationTests {

    @Autowired MockMvcTester mvc;
    @Autowired ReportingScene scene;
    @Autowired JdbcClient jdbc;

    private SampleProvince province;
    private String path = "";

    @BeforeEach
    void launches() {
        province = new SampleProvince(jdbc, 2, 2);
        var launch = scene.launch(SampleCampaign.of2014(province.province, Set.of()));
        path =
                "/api/v1/rounds/%s/reports/%s"
                        .formatted(launch.rounds().getFirst().id(), province.commune(1, 1));
    }

    @Test
    void aDraftIsMergedAndReadBackWithItsVersion() {
        assertThat(put("{\"values\": {\"T1\": 4}, \"notes\": {\"T1\": \"Họp cả 8 thôn\"}}"))
                .hasStatusOk()
                .headers()
                .hasValue("ETag", "\"1\"");
        assertThat(put("{\"values\": {\"S1\": 9}, \"narrative\": {\"results\": \"Tốt\"}}"))
                .hasStatusOk();

        assertThat(mvc.get().uri(path).with(as(own())))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"state": "overdue", "version": 2, "values": {"T1": 4, "S1": 9},
                         "notes": {"T1": "Họp cả 8 thôn"}, "narrative": {"results": "Tốt"}, "last": {}, "known": {}}
                        """);
    }

    @Test
    void aWrongNumberIsARefusalThatNamesItsField() {
        var answer = put("{\"values\": {\"T1\": -4}}");

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("T1");
    }

    @Test
    void aMisspeltFieldIsNotTakenForASavedReport() {
        var answer = put("{\"vaules\": {\"T1\": 4}}");

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("vaules");
        assertThat(put("{}")).hasStatusOk();
    }

    @Test
    void aStaleVersionAnswersTheOneThatStandsAndBothFigures() {
        put("{\"values\": {\"T1\": 4}}");

        var answer =
                mvc.put()
                        .uri(path)
                        .with(as(own()))
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"values\": {\"T1\": 5}}")
                        .exchange();

        assertThat(answer).hasStatus(409);
        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"version": 1, "conflicts": [{"code": "T1", "yours": 5, "theirs": 4}]}
                        """);
    }

    @Test
    void textAboutPersonsIsRefused() {
        var answer = put("{\"narrative\": {\"results\": \"Gọi 0912345678\"}}");

        assertThat(answer).hasStatus(422);
    }

    @Test
    void theWayOfAReportFromSubmissionToItsReturn() {
        put("{\"values\": {\"T1\": 4}}");
        assertThat(
                        post(
                                "/submit",
                                "{\"documentNumber\": \"12/BC-UBND\", \"documentDate\": \"2014-08-13\"}",
                                own()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.receipt")
                .asString()
                .startsWith("BN-");
        var desk = ReportingScene.officer(Roles.REVIEWER, province.district(1));
        assertThat(post("/accept", "", desk)).hasStatusOk();
        assertThat(post("/return", "{\"reason\": \"\", \"cells\": []}", desk)).hasStatus(422);
        assertThat(post("/return", "{\"reason\": \"Xem lại\", \"cells\": [\"T1\"]}", desk))
                .hasStatusOk();
        assertThat(mvc.get().uri(path).with(as(own())))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"state": "returned", "returned": {"reason": "Xem lại", "cells": ["T1"]}}
                        """);
    }

    @Test
    void aPaperIsNotSignedInTheFuture() {
        put("{\"values\": {\"T1\": 4}}");

        assertThat(post("/submit", "{\"documentDate\": \"2999-08-13\"}", own()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("documentDate");
        assertThat(mvc.get().uri(path).with(as(own())))
                .bodyJson()
                .extractingPath("$.state")
                .as("not handed in")
                .isEqualTo("overdue");
    }

    @Test
    void whoIsElsewhereDoesNotSeeItAndWhoOnlyReadsMayNotWrite() {
        var elsewhere = ReportingScene.reporter(province.commune(2, 1));
        assertThat(mvc.get().uri(path).with(as(elsewhere))).hasStatus(404);
        var viewer = ReportingScene.officer(Roles.VIEWER, province.district(1));
        assertThat(mvc.get().uri(path).with(as(viewer))).hasStatusOk();
        assertThat(post("/submit", "{}", viewer)).hasStatus(403);
        assertThat(mvc.get().uri(path)).hasStatus(401);
    }

    private MvcTestResult put(String body) {
        return mvc.put()
                .uri(path)
                .with(as(own()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult post(String verb, String body, Officer officer) {
        return mvc.post()
                .uri(path + verb)
                .with(as(officer))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private Officer own() {
        return ReportingScene.reporter(province.commune(1, 1));
    }

    private static RequestPostProcessor as(Officer officer) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        officer,
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_" + officer.role())));
    }
}
