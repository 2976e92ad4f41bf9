package vn.binhyen.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.Officer;
import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.organisation.files.BodyExport;
import vn.binhyen.shared.Roles;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A guard force points to the agency, enterprise or school it protects. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class GuardsOfInstitutionsIntegrationTests {

    private static final String COLUMNS = "kind,unit_code,code,name,established_on,institution";

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired BodyExport export;
    @Autowired MockMvcTester mvc;

    @SuppressWarnings("NullAway.Init")
    private OrganisationScene scene;

    @BeforeEach
    void aCommuneWithASchool() {
        scene = new OrganisationScene(jdbc, naming, targets);
        scene.units("commune,C1,Xã An Lộc,Xã,38,", "commune,C2,Xã An Hòa,Xã,38,");
        scene.bring(
                "institutions",
                "kind,code,name,unit_code",
                "school,S1,Trường THPT An Lộc,C1",
                "school,X,Trường THCS An Hòa,C2",
                "agency,X,Bưu điện An Hòa,C2");
    }

    @Test
    void aFileSaysWhomAGuardForceProtectsAndSaysItAgain() {
        scene.bodies(
                COLUMNS,
                "guard_force,C1,G1,Đội bảo vệ nhà trường,2015-01-01,S1",
                "guard_force,C2,G2,Đội bảo vệ bưu điện,2015-01-01,agency:X",
                "guard_force,C2,G3,Đội bảo vệ chợ,2015-01-01,");

        var rows =
                export.rows(
                        OrganisationScene.officer(),
                        new BodyFilter(null, null, null),
                        OrganisationScene.TODAY);
        int column = export.head().indexOf("institution");
        assertThat(rows)
                .extracting(it -> it.get(column))
                .containsExactly("school:S1", "agency:X", null);
        var lines =
                new String(export.csv(rows), StandardCharsets.UTF_8).substring(1).split("\r?\n");
        var again =
                scene.target("bodies")
                        .apply(
                                OrganisationScene.call(),
                                OrganisationScene.rows(lines[0], lines[1], lines[2], lines[3]));
        assertThat(again.unchanged()).isEqualTo(3);
    }

    @Test
    void aFileMayNotPointToNobodyToTwoOrFromACommittee() {
        var rows =
                OrganisationScene.rows(
                        COLUMNS,
                        "guard_force,C1,G1,Đội bảo vệ,2015-01-01,S9",
                        "guard_force,C1,G2,Đội bảo vệ,2015-01-01,X",
                        "guard_force,C1,G3,Đội bảo vệ,2015-01-01,agency:S1",
                        "steering_committee,C1,B1,Ban Chỉ đạo,2015-01-01,S1");

        assertThat(scene.target("bodies").check(OrganisationScene.call(), rows))
                .extracting(RowMessage::line, RowMessage::column, RowMessage::key)
                .containsExactly(
                        tuple(2, "institution", "organisation.refusal.unknown-institution"),
                        tuple(3, "institution", "organisation.refusal.unknown-institution"),
                        tuple(4, "institution", "organisation.refusal.unknown-institution"),
                        tuple(5, "institution", "organisation.refusal.only-guards"));
    }

    @Test
    void theFormTakesItAndEveryPageShowsIt() {
        assertThat(add("S1", OrganisationScene.administrator())).hasStatus3xxRedirection();
        var guard = scene.body("G1");
        var school =
                jdbc.sql("select id from organisation.institution where code = 'S1'")
                        .query(UUID.class)
                        .single();

        assertThat(get("/bodies/" + guard)).bodyText().contains("Trường THPT An Lộc");
        assertThat(get("/bodies/" + guard + "/edit")).bodyText().contains("value=\"school:S1\"");
        assertThat(get("/organisation/units/" + scene.unit("C1")))
                .bodyText()
                .contains("Bảo vệ Trường THPT An Lộc");
        assertThat(get("/institutions")).bodyText().contains("/bodies/" + guard);
        assertThat(get("/institutions/" + school + "/edit"))
                .bodyText()
                .contains("/bodies/" + guard, "4 thành viên");
        assertThat(get("/api/v1/bodies?kind=guard_force"))
                .bodyText()
                .contains("\"institutionId\":\"" + school + "\"");
    }

    @Test
    void theFormRefusesAnInstitutionThatIsNotThereOrNotTheOfficers() {
        assertThat(add("S9", OrganisationScene.administrator()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"institution-error\"", "value=\"S9\"");
        var reporter =
                new Officer(
                        UUID.randomUUID(),
                        "anloc",
                        "An Lộc",
                        Roles.REPORTER,
                        scene.unit("C1"),
                        null);
        var signedIn =
                new UsernamePasswordAuthenticationToken(
                        reporter, null, AuthorityUtils.createAuthorityList("ROLE_REPORTER"));
        assertThat(add("school:X", signedIn))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"institution-error\"");
        assertThat(add("school:S1", signedIn)).hasStatus3xxRedirection();
    }

    private MvcTestResult add(String institution, UsernamePasswordAuthenticationToken signedIn) {
        return mvc.post()
                .uri("/bodies/new")
                .param("kind", "guard_force")
                .param("code", "G1")
                .param("name", "Đội bảo vệ")
                .param("unitCode", "C1")
                .param("members", "4")
                .param("establishedOn", "01/01/2015")
                .param("institution", institution)
                .with(authentication(signedIn))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String page) {
        return mvc.get()
                .uri(page)
                .with(authentication(OrganisationScene.administrator()))
                .exchange();
    }
}
