package vn.binhyen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.binhyen.imports.ImportState;

import java.io.IOException;
import java.time.Duration;

/**
 * A year of recognition from its opening to the decision, for residential areas and an enterprise.
 */
@BrowserTest
class RecognitionCycleIT {

    @Autowired Scene scene;
    @Autowired JdbcClient jdbc;

    @Test
    void residentialAreasAreRegisteredInOneGridAndDecidedInBulk() throws IOException {
        scene.set();
        // areas of its own: what other scenes recognised or refused elsewhere would be a jump here
        scene.enter(
                "units",
                """
                level,code,name,type,parent_code
                village,3820101,Tổ dân phố Hoa Mai,Tổ dân phố,38201
                village,3820102,Tổ dân phố Hoa Đào,Tổ dân phố,38201
                """,
                ImportState.APPLIED);
        try (var officers = Officers.at(scene.origin())) {
            var planner = officers.as(Scene.PLANNER);
            int year = open(planner, "residential_area");
            var cycle = planner.url();
            assertThat(planner.locator("h1")).hasText("Công nhận: Khu dân cư, năm " + year);

            var town = officers.as(Scene.TOWN);
            town.navigate(cycle + "/register?unit=" + scene.unit("38201"));
            assertThat(town.locator("tbody input[type=checkbox]:checked")).hasCount(2);
            click(town, "Lưu đăng ký");
            assertThat(town.locator("[role=status]")).containsText("2 đối tượng");
            for (var village : new String[] {"Tổ dân phố Hoa Mai", "Tổ dân phố Hoa Đào"}) {
                town.navigate(cycle);
                link(town, village);
                handIn(town, year);
            }

            assertThat(
                            officers.as(Scene.REPORTER)
                                    .navigate(cycle + "/objects/" + scene.unit("3820101"))
                                    .status())
                    .isEqualTo(403);

            planner.navigate(cycle + "/queue");
            assertThat(planner.locator("main h2").last()).containsText("khác thường: 2");
            click(planner, "Đưa vào danh sách đề nghị");
            assertThat(planner.locator(".by-errors")).containsText("đã kiểm tra tiêu chí kín");
            planner.locator("#checked").check();
            click(planner, "Đưa vào danh sách đề nghị");
            assertThat(planner.locator("[role=status]")).containsText("2 hồ sơ");

            planner.navigate(cycle + "/decide");
            link(planner, "Phường Bình Minh");
            planner.locator("#date").fill("20/12/" + year);
            click(planner, "Ghi quyết định cho các dòng được chọn");
            assertThat(planner.locator(".by-errors")).containsText("Ghi số quyết định");
            planner.locator("#number").fill("45/QĐ-UBND");
            click(planner, "Ghi quyết định cho các dòng được chọn");
            assertThat(planner.locator("[role=status]")).containsText("2 đối tượng");
            assertThat(planner.locator("main")).containsText("Được công nhận");

            link(planner, "Ra quyết định kèm danh sách, giấy công nhận");
            assertThat(planner.locator("h1")).hasText("Văn bản công nhận");
            assertThat(planner.locator("main")).containsText("45/QĐ-UBND");

            planner.navigate("/titles/residential_area/" + year + "/" + scene.unit("3820101"));
            assertThat(planner.locator("main")).containsText("45/QĐ-UBND");
            planner.navigate("/recognition/meter?year=" + year);
            assertThat(planner.locator("tbody tr", row("Phường Bình Minh"))).containsText("2/2");
        }
    }

    @Test
    void anEnterpriseIsSentBackOnceAndThenRecognised() throws IOException {
        scene.set();
        scene.enter(
                "institutions",
                """
                kind,code,name,unit_code,size
                enterprise,DN-01,Công ty Dệt may Bình Thạnh,38202,large
                enterprise,DN-02,Hộ kinh doanh Bình Thạnh,38202,micro
                """,
                ImportState.APPLIED);
        await().atMost(Duration.ofSeconds(20)).until(() -> heard("DN-02") == 1);
        try (var officers = Officers.at(scene.origin())) {
            var planner = officers.as(Scene.PLANNER);
            int year = open(planner, "enterprise");
            var cycle = planner.url();
            var town = officers.as(Scene.TOWN);
            town.navigate(cycle + "/register");
            assertThat(town.locator("tbody tr", row("Hộ kinh doanh")))
                    .containsText("siêu nhỏ không thuộc đối tượng xét (Điều 2, 124/2021/TT-BCA)");
            click(town, "Lưu đăng ký");
            assertThat(town.locator("[role=status]")).containsText("1 đối tượng");
            link(town, "Công ty Dệt may Bình Thạnh");
            var file = town.url();
            handIn(town, year);

            planner.navigate(file);
            planner.locator("#reason").fill("Thiếu kế hoạch, gọi 0912345678");
            click(planner, "Trả lại");
            assertThat(planner.locator(".by-errors")).isVisible();
            planner.locator("#reason").fill("Thiếu kế hoạch năm");
            click(planner, "Trả lại");
            town.navigate(file);
            assertThat(town.locator("main")).containsText("Thiếu kế hoạch năm");
            handIn(town, year);

            planner.navigate(file);
            planner.locator("input[type=radio][value=yes]").first().check();
            click(planner, "Ghi kết quả thẩm định");
            assertThat(planner.locator("main")).containsText("Đề nghị công nhận");
            planner.navigate(cycle + "/decide?unit=" + scene.unit("38202"));
            planner.locator("#number").fill("46/QĐ-UBND");
            planner.locator("#date").fill("21/12/" + year);
            click(planner, "Ghi quyết định cho các dòng được chọn");
            assertThat(planner.locator("main")).containsText("Được công nhận");
            assertThat(decided("46/QĐ-UBND")).isEqualTo(1);
        }
    }

    private int open(Page page, String kind) {
        page.navigate("/recognition");
        int year = Integer.parseInt(page.locator("#year").inputValue()) - 1;
        page.locator("#year").fill("" + year);
        page.locator("#kind").selectOption(kind);
        click(page, "Mở đợt");
        return year;
    }

    /** Answers every criterion as met, and sends the minutes. */
    private static void handIn(Page page, int year) {
        for (var choice : page.locator("select[name^=a-]").all()) {
            choice.selectOption("yes");
        }
        for (var number : page.locator("input[name^=a-][inputmode=numeric]").all()) {
            number.fill("20");
        }
        for (var base : page.locator("input[name^=b-]").all()) {
            base.fill("20");
        }
        click(page, "Lưu tự đánh giá");
        page.locator("#minutesNumber").fill("01/BB");
        page.locator("#minutesDate").fill("05/11/" + year);
        page.locator("#present").fill("40");
        page.locator("#inFavour").fill("38");
        click(page, "Gửi thẩm định");
        assertThat(page.locator("main")).containsText("Chờ thẩm định");
    }

    private int heard(String code) {
        return jdbc.sql("select count(*) from awards.institution where code = ?")
                .param(code)
                .query((rs, row) -> rs.getInt(1))
                .single();
    }

    private int decided(String number) {
        return jdbc.sql(
                        "select count(*) from awards.title_result where decision_number = ? and act = 1")
                .param(number)
                .query((rs, row) -> rs.getInt(1))
                .single();
    }

    private static Page.LocatorOptions row(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
