package vn.binhyen.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import static vn.binhyen.territory.Registers.TODAY;
import static vn.binhyen.territory.Registers.on;
import static vn.binhyen.territory.Registers.units;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.Officer;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.util.List;
import java.util.UUID;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class UnitPagesIntegrationTests {

    @Autowired MockMvcTester mvc;
    @Autowired UnitImport target;
    @Autowired UnitDirectory directory;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void smallRegister() {
        EmptyRegister.in(jdbc);
        target.apply(
                on(null),
                units(
                        "province,9,Tỉnh Chín,Tỉnh,",
                        "district,1,Thị xã Bỉm Sơn,Thị xã,9",
                        "district,2,Huyện Hai,Huyện,9",
                        "commune,11,Phường Bắc Sơn,Phường,1",
                        "commune,21,Xã Đông,Xã,2"));
    }

    @Test
    void showsTheTreeAndOpensAUnitWithoutAScript() {
        assertThat(mvc.get().uri("/units").with(as(Roles.PLANNER, unit("9"))))
                .hasStatusOk()
                .bodyText()
                .contains("Tỉnh Chín", "Thị xã Bỉm Sơn")
                .doesNotContain("Phường Bắc Sơn");
        assertThat(mvc.get().uri("/units?open=" + unit("1")).with(as(Roles.PLANNER, unit("9"))))
                .hasStatusOk()
                .bodyText()
                .contains("Phường Bắc Sơn")
                .doesNotContain("Xã Đông");
    }

    @Test
    void sendsTheChildrenAloneWhenTheTreeAsksForThem() {
        assertThat(
                        mvc.get()
                                .uri("/units/" + unit("1") + "/children")
                                .header("HX-Request", "true")
                                .with(as(Roles.PLANNER, unit("9"))))
                .hasStatusOk()
                .bodyText()
                .contains("Phường Bắc Sơn")
                .doesNotContain("<title>");
    }

    @Test
    void findsAUnitWithoutAccents() {
        assertThat(mvc.get().uri("/units?q=bim son").with(as(Roles.PLANNER, unit("9"))))
                .hasStatusOk()
                .bodyText()
                .contains("Thị xã Bỉm Sơn")
                .doesNotContain("Huyện Hai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"txbs", "BS", "bs", "bỉm", "im so", "sơn"})
    void findsAUnitByInitialsPartOfTheNameOrCode(String typed) {
        var planner = as(Roles.PLANNER, unit("9"));

        assertThat(mvc.get().uri("/units").param("q", typed).with(planner))
                .bodyText()
                .contains("Thị xã Bỉm Sơn")
                .doesNotContain("Huyện Hai");
        assertThat(mvc.get().uri("/api/v1/units").param("q", typed).with(planner))
                .bodyText()
                .contains("Thị xã Bỉm Sơn")
                .doesNotContain("Huyện Hai");
        assertThat(mvc.get().uri("/search").param("q", typed).with(planner))
                .bodyText()
                .contains("Thị xã Bỉm Sơn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"txs", "txb", "tb", "_s", "%"})
    void doesNotFindItByOtherLetters(String typed) {
        assertThat(
                        mvc.get()
                                .uri("/api/v1/units")
                                .param("q", typed)
                                .with(as(Roles.PLANNER, unit("9"))))
                .bodyJson()
                .extractingPath("$.items[*].name")
                .asArray()
                .doesNotContain("Thị xã Bỉm Sơn");
    }

    @Test
    void keepsAnOfficerToTheOwnSubtree() {
        var district = as(Roles.VIEWER, unit("1"));

        assertThat(mvc.get().uri("/api/v1/units").with(district))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(2);
        assertThat(mvc.get().uri("/api/v1/units/" + unit("11")).with(district)).hasStatusOk();
        assertThat(mvc.get().uri("/api/v1/units/" + unit("21")).with(district)).hasStatus(403);
        assertThat(mvc.get().uri("/units/" + unit("21")).with(district)).hasStatus(403);
    }

    @Test
    void aTierNobodyKnowsIsRefusedInsteadOfLookingEmpty() {
        assertThat(mvc.get().uri("/api/v1/units?tier=foo").with(as(Roles.PLANNER, unit("9"))))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("tier");
    }

    @Test
    void pagesThroughTheListOverRest() {
        var planner = as(Roles.PLANNER, unit("9"));

        assertThat(mvc.get().uri("/api/v1/units?limit=3").with(planner))
                .hasStatusOk()
                .bodyJson()
                .satisfies(it -> {
                    it.assertThat().extractingPath("$.items.length()").isEqualTo(3);
                    it.assertThat().extractingPath("$.total").isEqualTo(5);
                    it.assertThat().extractingPath("$.next").isNotNull();
                });
        assertThat(mvc.get().uri("/api/v1/units/summary").with(planner))
                .hasStatusOk()
                .bodyText()
                .contains("\"tier\":\"commune\",\"type\":\"Phường\",\"number\":1");
        assertThat(mvc.get().uri("/api/v1/units/" + unit("11") + "/lineage").with(planner))
                .hasStatusOk()
                .bodyText()
                .contains("\"predecessors\":[]", "Phường Bắc Sơn");
    }

    @Test
    void renamesAUnitFromADay() {
        var planner = as(Roles.PLANNER, unit("9"));

        assertThat(
                        mvc.post()
                                .uri("/units/" + unit("21") + "/edit")
                                .param("tier", "commune")
                                .param("code", "21")
                                .param("name", "Thị trấn Đông")
                                .param("type", "Thị trấn")
                                .param("parentCode", "2")
                                .param("from", "01/03/2020")
                                .with(planner)
                                .with(csrf()))
                .hasStatus3xxRedirection();

        assertThat(mvc.get().uri("/units/" + unit("21")).with(planner))
                .bodyText()
                .contains("Thị trấn Đông", "Trước 01/03/2020");
        assertThat(mvc.get().uri("/units/" + unit("21") + "?asOf=29/02/2020").with(planner))
                .bodyText()
                .contains("<h1>Xã Đông</h1>");
    }

    @Test
    void saysAtTheFieldWhatIsWrongWithAUnit() {
        assertThat(
                        mvc.post()
                                .uri("/units/new")
                                .param("tier", "commune")
                                .param("code", "21")
                                .param("name", "Xã Tây")
                                .param("type", "Xã")
                                .param("parentCode", "2")
                                .with(as(Roles.PLANNER, unit("9")))
                                .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("code-error", "Mã 21 đang thuộc đơn vị khác cùng cấp.");
    }

    @Test
    void letsAnAdministratorDefineATier() {
        var admin = as(Roles.ADMINISTRATOR, null);

        assertThat(
                        mvc.post()
                                .uri("/api/v1/tiers")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        """
                                        {"code": "group", "name": "Tổ liên gia", "below": "village"}
                                        """)
                                .with(admin)
                                .with(csrf()))
                .hasStatus(201);
        assertThat(mvc.get().uri("/units/tiers").with(admin))
                .hasStatusOk()
                .bodyText()
                .contains("Tổ liên gia");
    }

    private UnitId unit(String code) {
        return directory.byCode(List.of(code), TODAY).getFirst().id();
    }

    static RequestPostProcessor as(String role, @Nullable UnitId unit) {
        return authentication(
                new UsernamePasswordAuthenticationToken(
                        new Officer(UUID.randomUUID(), "login", "post", role, unit, null),
                        null,
                        List.of(new SimpleGrantedAuthority("ROLE_" + role))));
    }
}
