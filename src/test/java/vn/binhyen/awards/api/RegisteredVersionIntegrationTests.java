package vn.binhyen.awards.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleManagement;
import vn.binhyen.awards.cycle.CycleScene;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.util.List;

/** Who takes part, written only over what was read. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class RegisteredVersionIntegrationTests {

    private static final String CYCLES = "/api/v1/recognition/cycles";

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CycleManagement management;
    @Autowired MockMvcTester mvc;

    @SuppressWarnings("NullAway.Init")
    private CycleScene scene;

    @SuppressWarnings("NullAway.Init")
    private CycleId cycle;

    @BeforeEach
    void aCycleWithFilesOfTwoCommunes() {
        scene = new CycleScene(jdbc, naming, targets);
        CycleScene.administrator();
        scene.units();
        cycle = management.open(CycleScene.YEAR, TitleKind.RESIDENTIAL_AREA, Purpose.TITLE);
        management.register(cycle, scene.unit("X1"), List.of(scene.id("V1"), scene.id("V2")));
        management.register(cycle, scene.unit("X2"), List.of(scene.id("V4")));
        jdbc.sql(
                        """
                        update awards.dossier set stage = 'SUBMITTED', submitted_on = '2025-11-01', passed = false
                         where object = ?
                        """)
                .param(scene.id("V2"))
                .update();
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void filesChangedSinceTheyWereReadAreNotWrittenOver() {
        var path = CYCLES + "/" + cycle + "?unit=" + scene.id("X1");
        var seen = String.valueOf(get("X1", path).getResponse().getHeader("ETag"));
        var body = "{\"objects\": [\"%s\"]}".formatted(scene.id("V2"));
        jdbc.sql("update awards.dossier set version = version + 1 where object = ?")
                .param(scene.id("V2"))
                .update();

        var late = put("X1", "X1", body, seen);

        assertThat(late).hasStatus(409);
        assertThat(get("X1", file("V1"))).as("not taken back").hasStatusOk();
        var now = String.valueOf(get("X1", path).getResponse().getHeader("ETag"));
        assertThat(now).isNotEqualTo(seen);
        var done = put("X1", "X1", body, now);
        assertThat(done).hasStatusOk();
        assertThat(get("X1", file("V1"))).hasStatus(404);
        assertThat(done.getResponse().getHeader("ETag"))
                .isNotEqualTo(now)
                .isEqualTo(get("X1", path).getResponse().getHeader("ETag"));
        assertThat(put("X1", "X1", body, "\"x\"")).hasStatus(422);
    }

    private String file(String code) {
        return CYCLES + "/" + cycle + "/files/" + scene.id(code);
    }

    private MvcTestResult get(@Nullable String commune, String uri) {
        return mvc.get()
                .uri(uri)
                .with(
                        authentication(
                                CycleScene.authentication(
                                        commune == null ? Roles.ADMINISTRATOR : Roles.REPORTER,
                                        unit(commune))))
                .exchange();
    }

    private MvcTestResult put(String officer, String unit, String body, String seen) {
        return mvc.put()
                .uri(CYCLES + "/" + cycle + "/units/" + scene.id(unit) + "/registered")
                .with(authentication(CycleScene.authentication(Roles.REPORTER, unit(officer))))
                .with(csrf())
                .header("If-Match", seen)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private @Nullable UnitId unit(@Nullable String code) {
        return code == null ? null : scene.unit(code);
    }
}
