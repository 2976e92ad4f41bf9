package vn.binhyen.awards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.links.FormVisitor;
import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleManagement;
import vn.binhyen.awards.cycle.CycleScene;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Roles;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A list of 250 communes a chair decides on: pages, a filter, and all of it at once. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class DecisionListIntegrationTests {

    private static final int COMMUNES = 250;
    private static final int FAILED = 10;

    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CycleManagement management;

    @SuppressWarnings("NullAway.Init")
    private CycleScene scene;

    @SuppressWarnings("NullAway.Init")
    private CycleId cycle;

    @BeforeEach
    void communesThatWaitForTheProvince() {
        scene = new CycleScene(jdbc, naming, targets);
        CycleScene.administrator();
        var lines = new ArrayList<String>();
        for (int i = 1; i <= COMMUNES; i++) {
            lines.add("commune,C%03d,Xã số %03d,Xã,38".formatted(i, i));
        }
        scene.units(lines.toArray(String[]::new));
        cycle = management.open(CycleScene.YEAR, TitleKind.COMMUNE, Purpose.TITLE);
        management.register(
                cycle,
                scene.unit("38"),
                lines.stream().map(it -> scene.id(it.split(",", -1)[1])).toList());
        jdbc.sql("update awards.dossier set stage = 'APPRAISED', passed = true where cycle = ?")
                .param(cycle.value())
                .update();
        for (int i = 1; i <= FAILED; i++) {
            jdbc.sql("update awards.dossier set passed = false where object = ?")
                    .param(scene.id("C%03d".formatted(i)))
                    .update();
        }
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPageHoldsAHundredLinesAndSaysHowManyThereAre() {
        var first = page("");

        assertThat(lines(first)).isEqualTo(100);
        assertThat(first)
                .contains("1–100 trong 250", "Đề nghị công nhận: 240")
                .contains("Chọn cả 240 dòng");
        var last = page("&from=200");
        assertThat(lines(last)).isEqualTo(50);
        assertThat(last)
                .as("those not to be recognised come last")
                .contains("Không công nhận: 10", ">Xã số 001</label>");
        assertThat(first).doesNotContain(">Xã số 001</label>");
    }

    @Test
    void theFilterShowsWhatIsProposedSo() {
        var failed = page("&state=no");

        assertThat(lines(failed)).isEqualTo(FAILED);
        assertThat(failed).doesNotContain("name=\"whole\"");
        assertThat(lines(page("&keeper=" + scene.id("C007")))).isEqualTo(1);
        assertThat(page("&state=no&keeper=" + scene.id("C200")))
                .contains("Không có hồ sơ nào khớp");
    }

    @Test
    void theTickedLinesOfAPageAreDecidedAndNoOther() {
        assertThat(send("number", "1/QĐ", "object", line("C020"), "object", line("C030")))
                .isEqualTo(302);

        assertThat(decided()).isEqualTo(2);
    }

    @Test
    void theWholeListIsDecidedButForWhatWasUntickedOnThePage() {
        var left = scene.id("C020").toString();

        int status =
                send(
                        "number",
                        "1/QĐ",
                        "whole",
                        stamp(page("")),
                        "shown",
                        left,
                        "object",
                        line("C021"),
                        "shown",
                        scene.id("C021").toString());

        assertThat(status).isEqualTo(302);
        assertThat(decided()).isEqualTo(COMMUNES - FAILED - 1);
        assertThat(scene.stage(cycle, scene.id("C020"))).isEqualTo("APPRAISED");
        assertThat(scene.stage(cycle, scene.id("C001"))).isEqualTo("APPRAISED");
    }

    @Test
    void aLineChangedMeanwhileRefusesTheWholeList() {
        var stamp = stamp(page(""));
        jdbc.sql("update awards.dossier set version = version + 1 where object = ?")
                .param(scene.id("C222"))
                .update();

        var answer = post("number", "1/QĐ", "whole", stamp);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(FormVisitor.text(answer)).contains("Danh sách vừa thay đổi");
        assertThat(decided()).isZero();
        assertThat(send("number", "1/QĐ", "whole", stamp(page("")))).isEqualTo(302);
        assertThat(decided()).isEqualTo(COMMUNES - FAILED);
    }

    private String page(String query) {
        return FormVisitor.text(
                mvc.get()
                        .uri("/recognition/" + cycle + "/decide?unit=" + scene.unit("38") + query)
                        .with(
                                authentication(
                                        CycleScene.authentication(
                                                Roles.REVIEWER, scene.unit("38"))))
                        .exchange()
                        .getResponse());
    }

    private int send(String... fields) {
        return post(fields).getStatus();
    }

    private MockHttpServletResponse post(String... fields) {
        var day = CycleScene.TODAY;
        var request =
                mvc.post()
                        .uri("/recognition/" + cycle + "/decide")
                        .param("unit", scene.unit("38").toString())
                        .param(
                                "date",
                                "%02d/%02d/%d"
                                        .formatted(
                                                day.getDayOfMonth(),
                                                day.getMonthValue(),
                                                day.getYear()))
                        .with(
                                authentication(
                                        CycleScene.authentication(
                                                Roles.REVIEWER, scene.unit("38"))))
                        .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange().getResponse();
    }

    private String line(String code) {
        return scene.id(code) + ":" + scene.version(cycle, scene.id(code));
    }

    private static int lines(String page) {
        return (int) Pattern.compile("name=\"object\"").matcher(page).results().count();
    }

    private static String stamp(String page) {
        var found = Pattern.compile("name=\"whole\" value=\"(\\d+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private long decided() {
        return jdbc.sql("select count(*) from awards.dossier where stage = 'DECIDED'")
                .query(Long.class)
                .single();
    }
}
