package vn.binhyen.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.imports.spi.ImportTarget;

import java.util.List;
import java.util.UUID;

/** Institutions over REST. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class InstitutionApiIntegrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired MockMvcTester mvc;

    private String commune = "";

    @BeforeEach
    void aCommune() {
        var scene = new OrganisationScene(jdbc, naming, targets);
        scene.units("commune,C1,Xã An Lộc,Xã,38,");
        commune = scene.unit("C1").toString();
    }

    @Test
    void oneIsAddedReadChangedAndListed() {
        var added = call(HttpMethod.POST, "", "", school("T1", "Trường THCS", ""));
        assertThat(added).hasStatus(201).headers().hasValue("ETag", "\"0\"");
        var address = String.valueOf(added.getResponse().getHeader("Location"));
        var id = address.substring(address.lastIndexOf('/'));

        assertThat(call(HttpMethod.GET, id, "", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.eligibility")
                .isEqualTo("YES");
        assertThat(call(HttpMethod.PUT, id, "\"0\"", school("T1", "Trường mới", "")))
                .hasStatusOk()
                .headers()
                .hasValue("ETag", "\"1\"");
        assertThat(call(HttpMethod.PUT, id, "\"0\"", school("T1", "Trường cũ", ""))).hasStatus(409);
        assertThat(call(HttpMethod.GET, "?kind=school&q=truong moi", "", ""))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    @Test
    void aLongListIsReadPageByPage() {
        for (var code : List.of("T1", "T2", "T3")) {
            call(HttpMethod.POST, "", "", school(code, "Trường", ""));
        }

        var first = call(HttpMethod.GET, "?limit=2", "", "");
        assertThat(first)
                .bodyJson()
                .extractingPath("$.items[*].code")
                .isEqualTo(List.of("T1", "T2"));
        var next = first.getResponse();
        assertThat(next.getStatus()).isEqualTo(200);
        assertThat(first)
                .bodyJson()
                .extractingPath("$.next")
                .asString()
                .satisfies(it ->
                        assertThat(call(HttpMethod.GET, "?limit=2&after=" + it, "", ""))
                                .bodyJson()
                                .extractingPath("$.items[*].code")
                                .isEqualTo(List.of("T3")));
    }

    @Test
    void whatIsWrongIsRefusedAtItsField() {
        refused("code", school("", "Trường", ""));
        refused("name", school("T1", "", ""));
        refused("size", school("T1", "Trường", ", \"size\": \"huge\""));
        refused("schoolLevel", school("T1", "Trường", ", \"schoolLevel\": \"x\""));
        refused("staff", school("T1", "Trường", ", \"staff\": -1"));
        refused("unitId", "{\"kind\": \"school\", \"code\": \"T1\", \"name\": \"Trường\"}");
        refused(
                "unitId",
                school("T1", "Trường", ", \"reportsToId\": \"" + UUID.randomUUID() + "\""));
        assertThat(call(HttpMethod.GET, "/" + UUID.randomUUID(), "", "")).hasStatus(404);
    }

    private void refused(String field, String body) {
        assertThat(call(HttpMethod.POST, "", "", body))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private String school(String code, String name, String more) {
        var level = more.contains("schoolLevel") ? "" : ", \"schoolLevel\": \"lower_secondary\"";
        return "{\"kind\": \"school\", \"code\": \"%s\", \"name\": \"%s\", \"unitId\": \"%s\"%s%s}"
                .formatted(code, name, commune, level, more);
    }

    private MvcTestResult call(HttpMethod method, String path, String version, String body) {
        var request =
                mvc.method(method)
                        .uri("/api/v1/institutions" + path)
                        .with(authentication(OrganisationScene.administrator()))
                        .with(csrf());
        if (!version.isEmpty()) {
            request.header("If-Match", version);
        }
        return body.isEmpty()
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }
}
