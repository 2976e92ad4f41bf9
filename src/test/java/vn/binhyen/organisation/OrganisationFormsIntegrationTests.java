package vn.binhyen.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.UnitId;

import java.util.List;

/** What the forms of organisation show, take and refuse, as pages. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class OrganisationFormsIntegrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired MockMvcTester mvc;

    @SuppressWarnings("NullAway.Init")
    private OrganisationScene scene;

    @BeforeEach
    void aCommune() {
        scene = new OrganisationScene(jdbc, naming, targets);
        scene.units("commune,C1,Xã An Lộc,Xã,38,", "village,V1,Thôn 1,Thôn,C1,180");
        scene.bodies(
                "kind,unit_code,code,name,established_on",
                "steering_committee,C1,B1,Ban Chỉ đạo,2008-06-01",
                "member_body,38,CA,Công an tỉnh,2000-01-01");
    }

    @Test
    void theBulkFormShowsTheFieldsOfTheChosenActOnly() {
        var committee = scene.body("B1");

        assertThat(get("/bodies/bulk?field=HEAD&id=" + committee))
                .bodyText()
                .contains("id=\"value\"")
                .doesNotContain("id=\"grade\"", "id=\"from\"", "id=\"decisionNumber\"");
        assertThat(get("/bodies/bulk?field=GRADE&id=" + committee))
                .bodyText()
                .contains("id=\"grade\"", "id=\"from\"", "id=\"decisionNumber\"")
                .doesNotContain("id=\"value\"");
        assertThat(get("/bodies/bulk?field=CONSOLIDATION&id=" + committee))
                .bodyText()
                .contains("id=\"from\"", "id=\"decisionNumber\"")
                .doesNotContain("id=\"value\"", "id=\"grade\"");
    }

    @Test
    void aRefusedFormOfTheBodyPageLeadsToItsOwnField() {
        var committee = scene.body("B1");

        var refused = post("/bodies/" + committee + "/grade", "year", "2018", "grade", "GOOD");

        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#grade-decisionNumber\"",
                        "id=\"grade-decisionNumber\"",
                        "id=\"grade-decisionNumber-error\"")
                .doesNotContain("id=\"figures-decisionNumber-error\"")
                .containsOnlyOnce("value=\"2018\"");
    }

    @Test
    void aUnitThatIsNoMoreLeadsToWhatBecameOfIt() {
        jdbc.sql(
                        "update territory.unit_version set valid = daterange(lower(valid), '2025-07-01') where unit_id = ?")
                .param(commune().value())
                .update();

        var page =
                mvc.get()
                        .uri("/organisation/units/" + commune())
                        .with(authentication(OrganisationScene.planner(scene.unit("38"))))
                        .exchange();

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Xã An Lộc", "/units/" + commune() + "/lineage");
    }

    @Test
    void householdsOfTheVillagesAreKeptFromADayOn() {
        var page = "/organisation/units/" + commune() + "/households";
        var village = "h" + scene.unit("V1");

        assertThat(post(page, "from", "01/01/2026", village, "1.250")).hasStatus3xxRedirection();

        assertThat(get(page)).bodyText().contains("1.250", "01/01/2026");
    }

    @Test
    void wrongHouseholdsAreRefusedAtTheirVillage() {
        var page = "/organisation/units/" + commune() + "/households";
        var village = "h" + scene.unit("V1");

        assertThat(post(page, "from", "01/01/2026", village, "nhiều"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"" + village + "-error\"", "value=\"nhiều\"");
        assertThat(post(page, "from", "31/02/2026", village, "12"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"from-error\"");
        assertThat(post(page, "from", "01/01/2026", village, "")).hasStatus(422);
        assertThat(get(page)).bodyText().contains("180").doesNotContain("1.250");
    }

    @Test
    void aDayThatIsNoneIsSaidInsteadOfShowingToday() {
        assertThat(get("/organisation?asOf=31/2/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Lịch không có ngày 31/2/2026");
    }

    @Test
    void anInspectionIsEnteredAndAWrongOneNamesItsField() {
        var lead = scene.body("CA").toString();

        assertThat(inspection(lead, "C1", "05/05/2026")).hasStatus3xxRedirection();
        assertThat(get("/organisation/inspections")).bodyText().contains("Xã An Lộc", "05/05/2026");
        assertThat(inspection(lead, "C9", "05/05/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"unitCodes-error\"");
        assertThat(inspection("", "C1", "05/05/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"lead-error\"");
        assertThat(inspection(lead, "C1", "hôm qua"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"heldOn-error\"");
    }

    @Test
    void anAreaIsAssignedAndAWrongOneNamesItsField() {
        var member = scene.body("CA").toString();

        assertThat(area(member, "C1", "01/01/2026")).hasStatus3xxRedirection();
        assertThat(get("/organisation/areas")).bodyText().contains("Xã An Lộc", "Công an tỉnh");
        assertThat(area("", "C1", "01/01/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"body-error\"");
        assertThat(area(member, "C9", "01/01/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"unitCode-error\"");
        assertThat(area(member, "C1", "")).hasStatus(422).bodyText().contains("id=\"from-error\"");
    }

    private UnitId commune() {
        return scene.unit("C1");
    }

    private MvcTestResult inspection(String lead, String unit, String heldOn) {
        return post(
                "/organisation/inspections",
                "lead",
                lead,
                "unitCodes",
                unit,
                "heldOn",
                heldOn,
                "conclusionNumber",
                "1/KL");
    }

    private MvcTestResult area(String body, String unit, String from) {
        return post(
                "/organisation/areas",
                "body",
                body,
                "unitCode",
                unit,
                "duty",
                "URGES",
                "from",
                from);
    }

    private MvcTestResult get(String page) {
        return mvc.get()
                .uri(page)
                .with(authentication(OrganisationScene.administrator()))
                .exchange();
    }

    private MvcTestResult post(String page, String... values) {
        var form = mvc.post().uri(page);
        for (int i = 0; i < values.length; i += 2) {
            form.param(values[i], values[i + 1]);
        }
        return form.with(authentication(OrganisationScene.administrator())).with(csrf()).exchange();
    }
}
