package vn.binhyen.awards.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.titles.TitleAct;
import vn.binhyen.awards.titles.TitleHistory;
import vn.binhyen.awards.titles.TitleScene;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class TitlePagesIntegrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired TitleHistory history;
    @Autowired MockMvcTester mvc;

    @SuppressWarnings("NullAway.Init")
    private TitleScene scene;

    @SuppressWarnings("NullAway.Init")
    private Authentication who;

    @BeforeEach
    void aProvinceWithTitles() {
        TitleScene.signInAdministrator();
        scene = new TitleScene(jdbc, naming, targets);
        scene.units();
        scene.titles(
                "2016,residential_area,V1,TT23/2012,true,recognised,1/QĐ-UBND,2016-12-20",
                "2017,residential_area,V1,TT23/2012,true,recognised,9/QĐ-UBND,2017-12-20",
                "2017,residential_area,V2,TT23/2012,true,refused,,");
        signIn(Roles.ADMINISTRATOR, null);
    }

    /** Requests leave nobody signed in behind them. */
    private void signIn(String role, @Nullable UnitId unit) {
        TitleScene.signIn(role, unit);
        who = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    }

    private TitleHistory.History read() {
        SecurityContextHolder.getContext().setAuthentication(who);
        return history.of(TitleKind.RESIDENTIAL_AREA, 2017, scene.object("V1"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyNumberOpensItsRows() throws Exception {
        var overview = page("/titles?kind=residential_area&asOf=12/09/2018");

        assertThat(overview)
                .contains("25 % (1 trong 4) được công nhận 2 năm liền", "từ 50 % đến 100 %")
                .contains(
                        "/titles/streaks?kind=residential_area&amp;years=2&amp;unit=&amp;asOf=12/09/2018");
        assertThat(page("/titles/streaks?kind=residential_area&years=2&asOf=12/09/2018"))
                .contains("Thôn 1")
                .doesNotContain("Thôn 2");
        assertThat(
                        page(
                                "/titles/streaks?kind=residential_area&years=2&asOf=12/09/2018&others=true"))
                .contains("Thôn 2", "Khu phố 4")
                .doesNotContain("Thôn 1<");
        assertThat(page("/titles/year?kind=residential_area&year=2017&asOf=12/09/2018"))
                .contains(
                        "Thôn 1", "9/QĐ-UBND · 20/12/2017", "Chưa được công nhận", "Chưa đăng ký");
        assertThat(page("/titles/year?kind=residential_area&year=2017&state=recognised"))
                .contains("Thôn 1")
                .doesNotContain("Thôn 2");
        assertThat(overview).contains("year=2017&amp;state=entered");
        assertThat(page("/titles/year?kind=residential_area&year=2017&state=entered"))
                .contains("Thôn 1", "Thôn 2")
                .doesNotContain("Khu phố 4");
    }

    @Test
    void aRevocationIsADecisionOfItsOwn() {
        var path = "/titles/residential_area/2017/" + scene.object("V1");

        assertThat(post(path + "/revoke", "number=3/QĐ&day=01/08/2018&seen=1"))
                .as("no reason")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(path + "/revoke", "number=3/QĐ&day=01/08/2018&reason=false_records&seen=0"))
                .as("another version was seen")
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post(path + "/revoke", "number=3/QĐ&day=01/08/2018&reason=false_records&seen=1"))
                .hasStatus3xxRedirection();

        assertThat(read().entries())
                .extracting(TitleHistory.Entry::act)
                .containsExactly(TitleAct.REVOKED, TitleAct.RECOGNISED);
    }

    @Test
    void aCorrectionIsNotEarlierThanWhatItCorrects() {
        var path = "/titles/residential_area/2017/" + scene.object("V1") + "/correct";

        assertThat(post(path, "number=3/QĐ&day=19/12/2017&act=refused&seen=1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(path, "number=3/QĐ&day=05/01/2018&act=refused&seen=1"))
                .hasStatus3xxRedirection();
        assertThat(read().recognised()).isFalse();
    }

    @Test
    void aCommuneSeesItsOwnAndDecidesNothing() throws Exception {
        signIn(Roles.REPORTER, scene.unit("T2"));
        var path = "/titles/residential_area/2017/" + scene.object("V1");

        assertThat(get(path)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/titles?unit=" + scene.object("X1"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(page("/titles/year?kind=residential_area&year=2017"))
                .contains("Khu phố 4")
                .doesNotContain("Thôn 1");
        assertThat(post(path + "/revoke", "number=3/QĐ&day=01/08/2018&reason=false_records&seen=1"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theMarksOfACommuneAreEnteredInOneGrid() throws Exception {
        var commune = scene.unit("X1");
        signIn(Roles.REPORTER, commune);
        var one = scene.object("V1");

        assertThat(page("/marks/" + commune + "?year=2017"))
                .contains("Tiêu chí 19.2", "Không có ma túy", one + ":cultural_family:count");
        assertThat(
                        post(
                                "/marks/" + commune,
                                "year=2017&version=0&"
                                        + one
                                        + ":cultural_family:count=90&"
                                        + one
                                        + ":cultural_family:base=80"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(
                        post(
                                "/marks/" + commune,
                                "year=2017&version=0&"
                                        + one
                                        + ":no_drugs=true&"
                                        + one
                                        + ":cultural_family:count=70&"
                                        + one
                                        + ":cultural_family:base=80"))
                .hasStatus3xxRedirection();
        assertThat(page("/marks?year=2017")).contains("Gia đình văn hóa", "87,5 %");
        var rows = "year=2017&kind=residential_area&mark=cultural_family&state=met";
        assertThat(page("/marks?year=2017"))
                .contains("/marks/rows?year=2017&amp;kind=residential_area&amp;mark=no_drugs");
        assertThat(page("/marks/rows?" + rows)).contains("Thôn 1", "70", "80");
        assertThat(text(get("/marks/rows.csv?" + rows)))
                .contains(
                        "year,kind,code,name,mark,met,count,base",
                        "2017,residential_area,V1,Thôn 1,cultural_family,,70,80");
        assertThat(get("/marks/rows?" + rows.replace("cultural_family", "no_fires")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/marks/rows?" + rows + "&unit=" + scene.object("T2")))
                .hasStatus(HttpStatus.FORBIDDEN);
        signIn(Roles.ADMINISTRATOR, null);
        assertThat(page("/marks/rows?year=2017&kind=residential_area&mark=no_drugs"))
                .contains("chỉ mở ra từng khu dân cư ở chính xã", "Xã An Lộc", "&lt;5")
                .doesNotContain("Thôn 1");
    }

    @Test
    void aDayThatIsNoneIsSaidInsteadOfShowingToday() throws Exception {
        var answer = get("/titles?kind=residential_area&asOf=31/2/2026");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Lịch không có ngày 31/2/2026");
    }

    private String page(String path) throws Exception {
        var answer = get(path);
        assertThat(answer).as(path).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' ');
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri(path)
                .locale(Locale.forLanguageTag("vi"))
                .with(SecurityMockMvcRequestPostProcessors.authentication(who))
                .exchange();
    }

    private MvcTestResult post(String path, String form) {
        var request =
                mvc.post()
                        .uri(path)
                        .locale(Locale.forLanguageTag("vi"))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(SecurityMockMvcRequestPostProcessors.authentication(who));
        for (var pair : form.split("&")) {
            var parts = pair.split("=", 2);
            request = request.param(parts[0], parts[1]);
        }
        return request.exchange();
    }
}
