package vn.binhyen.awards.commendations;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.AwardScene;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class CommendationPagesIntegrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CommendationManagement management;
    @Autowired CommendationListing listing;
    @Autowired AwardForms forms;
    @Autowired MockMvcTester mvc;
    @Autowired Clock clock;

    @SuppressWarnings("NullAway.Init")
    private AwardScene scene;

    @SuppressWarnings("NullAway.Init")
    private CommendationId list;

    private int year;

    @BeforeEach
    void aListOfACommune() {
        AwardScene.signIn();
        scene = new AwardScene(jdbc, naming, targets);
        scene.units(
                "commune,C1,Xã An Lộc,Xã,38",
                "commune,C2,Xã Bình Minh,Xã,38",
                "village,V1,Thôn Đông,Thôn,C1",
                "village,V2,Thôn Tây,Thôn,C1");
        year = LocalDate.now(clock).getYear();
        var form = forms.findByCode("merit_commune").orElseThrow().getId();
        list =
                management.open(
                        new OpenList(Occasion.YEARLY, year, null, scene.unit("C1"), null, form));
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aCandidateIsProposedFromItsTitleAndPutOnTheList() {
        recognise("V1", 1);

        var page = get("/commendations/" + list + "/candidates");

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Thôn Đông", "Đạt chuẩn “An toàn về ANTT” năm " + year + ", 1 năm liền")
                .doesNotContain("Thôn Tây");
        assertThat(post("/nominate", "collective", scene.unit("V1").toString()))
                .hasStatus3xxRedirection();
        assertThat(get("/commendations/" + list)).bodyText().contains("Thôn Đông", "1 tập thể");
    }

    @Test
    void aConflictIsSaidWithTheWayOut() {
        recognise("V2", 2);
        post("/nominate", "code", "V2");

        assertThat(get("/commendations/" + list))
                .bodyText()
                .contains("Thôn Tây không được công nhận năm " + year + ": bỏ khỏi danh sách.");
        assertThat(post("/withdraw", "collective", scene.unit("V2").toString()))
                .hasStatus3xxRedirection();
        assertThat(get("/commendations/" + list)).bodyText().doesNotContain("Thôn Tây");
    }

    @Test
    void anUnknownCodeIsRefusedAtItsField() {
        assertThat(post("/nominate", "code", "C2"))
                .hasStatus(422)
                .bodyText()
                .contains("Không có đơn vị, tổ chức, cơ quan mã C2", "href=\"#code\"");
    }

    @Test
    void theWholeWayIsWalkedOnThePage() {
        post("/nominate", "code", "V1");
        assertThat(post("/propose")).hasStatus3xxRedirection();
        assertThat(get("/commendations/" + list))
                .bodyText()
                .contains("Đã trình", "Tờ trình", "Số biên bản (/BB-BCĐ)");
        assertThat(
                        post(
                                "/consider",
                                "number",
                                "1",
                                "date",
                                "01/01/" + year,
                                "present",
                                "7",
                                "inFavour",
                                "8"))
                .hasStatus(422)
                .bodyText()
                .contains("Số đồng ý từ 0 đến số có mặt.", "value=\"8\"");
        post("/consider", "number", "1", "date", "01/01/" + year, "present", "7", "inFavour", "7");
        assertThat(get("/commendations/" + list + "/decision.pdf"))
                .hasStatusOk()
                .hasContentType("application/pdf");
        post("/decide", "number", "5", "decidedOn", "02/01/" + year);

        assertThat(get("/commendations/" + list))
                .bodyText()
                .contains("Đã quyết định", "5/QĐ-UBND ngày 02/01/" + year, "Thôn Đông")
                .contains("Soạn giấy khen hàng loạt");
        assertThat(get("/units/" + scene.unit("C1"))).bodyText().contains("5/QĐ-UBND");
        assertThat(get("/commendations?stage=DECIDED")).bodyText().contains("5/QĐ-UBND");
        assertThat(get("/commendations?stage=OPEN")).bodyText().doesNotContain("5/QĐ-UBND");
    }

    @Test
    void aStaleFormIsTold() {
        post("/nominate", "code", "V1");

        assertThat(send("/propose", null, "version", "0")).hasStatus(409);
    }

    @Test
    void aFormOfAwardIsAddedByTheProvinceAndFrozenOnceUsed() {
        assertThat(get("/commendations/forms"))
                .hasStatusOk()
                .bodyText()
                .contains("Giám đốc Công an tỉnh", "Cần xác nhận với văn bản gốc");
        var body =
                mvc.post()
                        .uri("/commendations/forms/new")
                        .with(officer(null))
                        .with(csrf())
                        .param("code", "Bad Code")
                        .param("name", "")
                        .param("decidingPost", "Chủ tịch")
                        .param("validFrom", "01/01/2026")
                        .param("source", "Luật")
                        .exchange();
        assertThat(body).hasStatus(422).bodyText().contains("Ghi tên hình thức.", "Mã gồm chữ");
        assertThat(
                        mvc.get()
                                .uri("/commendations/forms/new")
                                .with(officer(scene.unit("C1")))
                                .exchange())
                .hasStatus(403);
    }

    private void recognise(String code, int act) {
        jdbc.sql(
                        """
                        insert into awards.title_result (kind, year, object, act, standard, decision_number, decided_on, from_day)
                        values (1, :year, :object, :act, 'TT124/2021', '3/QĐ-UBND', :day, :day)
                        """)
                .param("year", year)
                .param("object", scene.unit(code).value())
                .param("act", act)
                .param("day", LocalDate.of(year, 1, 1))
                .update();
        jdbc.sql("insert into awards.title (kind, year, object, registered) values (1, ?, ?, true)")
                .param(year)
                .param(scene.unit(code).value())
                .update();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(officer(null)).exchange();
    }

    private MvcTestResult post(String step, String... fields) {
        AwardScene.signIn();
        var version = listing.known(list).version();
        SecurityContextHolder.clearContext();
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "version";
        all[fields.length + 1] = String.valueOf(version);
        return send(step, null, all);
    }

    private MvcTestResult send(String step, @Nullable UnitId unit, String... fields) {
        var request =
                mvc.post().uri("/commendations/" + list + step).with(officer(unit)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private RequestPostProcessor officer(@Nullable UnitId unit) {
        var role = unit == null ? Roles.ADMINISTRATOR : Roles.REPORTER;
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        AwardScene.officer(role, unit),
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_" + role)));
    }
}
