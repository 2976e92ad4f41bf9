package vn.binhyen.awards.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.links.FormVisitor;
import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.cycle.Appraisals;
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.awards.cycle.CycleManagement;
import vn.binhyen.awards.cycle.CycleScene;
import vn.binhyen.awards.cycle.Decisions;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Roles;

import java.util.Arrays;
import java.util.List;

/** What an institution does through its link, from registering to the decision on it. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class InstitutionFormIntegrationTests {

    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CycleManagement management;
    @Autowired CycleListing listing;
    @Autowired Appraisals appraisals;
    @Autowired Decisions decisions;
    @Autowired FormLinks links;

    @SuppressWarnings("NullAway.Init")
    private FormScene scene;

    @SuppressWarnings("NullAway.Init")
    private CycleId cycle;

    @SuppressWarnings("NullAway.Init")
    private String secret;

    @SuppressWarnings("NullAway.Init")
    private FormVisitor visitor;

    @SuppressWarnings("NullAway.Init")
    private Applicant school;

    @BeforeEach
    void aLinkOfASchool() {
        scene =
                new FormScene(
                        new CycleScene(jdbc, naming, targets),
                        management,
                        listing,
                        links,
                        appraisals);
        cycle = scene.schools();
        secret = scene.secret(cycle, "T1");
        visitor = FormVisitor.newcomer(mvc, "/recognition-forms");
        school = new Applicant(scene, cycle, "T1", secret, visitor);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void handsItsFileInAndIsRecognised() {
        assertThat(school.register().getRedirectedUrl())
                .isEqualTo("/recognition-forms/" + secret + "/receipt");
        assertThat(school.receipt()).contains("Đã nhận đăng ký", "/0<");
        assertThat(school.assess().getStatus()).isEqualTo(302);
        assertThat(school.receipt()).contains("Đã lưu tự đánh giá", "/1<");
        assertThat(school.submit("12/BB").getStatus()).isEqualTo(302);
        assertThat(school.receipt()).contains("chờ thẩm định", "12/BB", "39/40", "/2<");

        var page = school.page();
        assertThat(page)
                .contains("Chờ thẩm định", "chỉ xem được")
                .doesNotContain("<select", "<input", "<button");
        scene.propose(cycle, "T1");
        assertThat(school.page()).contains("chờ quyết định").doesNotContain("Đề nghị công nhận");
        CycleScene.signIn(Roles.PLANNER, scene.scene().unit("38"));
        var decider = decider();
        decisions.decide(cycle, decider, "12/QĐ-UBND", CycleScene.TODAY, 1);
        SecurityContextHolder.clearContext();
        assertThat(school.page()).contains("Quyết định 12/QĐ-UBND", "Được công nhận");
    }

    @Test
    void whatWasReturnedIsMendedAndSentAgain() {
        school.handIn();

        scene.sendBack(cycle, "T1", "Thiếu kế hoạch năm");

        var page = school.page();
        assertThat(page).contains("Thiếu kế hoạch năm", "Trả lại ngày", "<select");
        assertThat(school.assess().getStatus()).isEqualTo(302);
        assertThat(school.page()).contains("value=\"12/BB\"");
        assertThat(school.submit("13/BB").getStatus()).isEqualTo(302);
        assertThat(school.stage()).isEqualTo("SUBMITTED");
        assertThat(school.page()).doesNotContain("Thiếu kế hoạch năm");
    }

    @Test
    void afterItWasHandedInNothingMoreIsTaken() {
        school.handIn();
        var version = school.version();

        assertThat(school.assess().getStatus()).isEqualTo(422);
        assertThat(school.submit("99/BB").getStatus()).isEqualTo(422);

        assertThat(school.version()).isEqualTo(version);
        assertThat(minutes()).isEqualTo("12/BB");
    }

    @Test
    void registeredTwiceItHasOneFile() {
        school.register();
        var again = school.register();

        assertThat(again.getStatus()).isEqualTo(302);
        assertThat(count("select count(*) from awards.dossier")).isEqualTo(1);
        assertThat(count("select count(*) from awards.title where registered")).isEqualTo(1);
        assertThat(trail("dossier.registered-by-link")).hasSize(1);
    }

    @Test
    void anExcludedSchoolIsToldTheArticleAndCannotRegister() {
        var primary = scene.secret(cycle, "TH1");

        assertThat(FormVisitor.text(visitor.open(primary)))
                .contains("Trường tiểu học không thuộc đối tượng xét (Điều 2, 124/2021/TT-BCA)")
                .doesNotContain("<button");
        var sent = visitor.send(primary + "/register", "");
        assertThat(sent.getStatus()).isEqualTo(422);
        assertThat(count("select count(*) from awards.dossier")).isZero();
    }

    @Test
    void onAStaleVersionBothStandSideBySideAndNothingIsWritten() {
        school.register();
        var stale = String.valueOf(school.version());
        school.assess();
        var version = school.version();
        var fields = scene.met(cycle);
        fields[1] = "no";

        var answer = visitor.send(secret + "/assess", stale, fields);

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(FormVisitor.text(answer))
                .contains("vừa được sửa ở nơi khác", "Đang lưu:")
                .contains("value=\"no\" selected")
                .contains("name=\"version\" value=\"" + version + "\"");
        assertThat(school.version()).isEqualTo(version);
        assertThat(count("select count(*) from awards.dossier_answer where not met")).isZero();
    }

    @Test
    void aFileHandedInMeanwhileIsShownAndNotWrittenOver() {
        school.register();
        school.assess();
        var stale = String.valueOf(school.version());
        school.submit("12/BB");

        var late = visitor.send(secret + "/minutes", stale, FormScene.minutes("99/BB"));

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(FormVisitor.text(late)).contains("không được lưu", "12/BB");
        assertThat(minutes()).isEqualTo("12/BB");
    }

    @Test
    void personalDataAreRefusedAndNothingTypedIsLost() {
        school.register();
        school.assess();

        var answer = school.submit("0912345678");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(FormVisitor.text(answer))
                .contains("value=\"0912345678\"", "value=\"40\"", "value=\"39\"")
                .contains("minutesNumber-error");
        assertThat(minutes()).isEmpty();
        assertThat(school.stage()).isEqualTo("ASSESSED");
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasTypedStays() {
        school.register();
        var fields = scene.met(cycle);

        var answer =
                visitor.send(secret + "/assess", "0", Arrays.copyOfRange(fields, 2, fields.length));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(FormVisitor.text(answer))
                .contains(fields[0] + "-error", "value=\"yes\" selected");
        assertThat(count("select count(*) from awards.dossier_answer")).isZero();
    }

    private vn.binhyen.shared.UnitId decider() {
        return java.util.Objects.requireNonNull(
                listing.rows(listing.required(cycle), scene.scene().unit("X1"))
                        .getFirst()
                        .place()
                        .decider());
    }

    private String minutes() {
        return jdbc.sql("select coalesce(minutes_number, '') from awards.dossier where object = ?")
                .param(scene.school("T1"))
                .query(String.class)
                .single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private List<String> trail(String action) {
        return jdbc.sql(
                        """
                        select figures::text from access.audit_entry e
                         where action = ? and account_id is null
                           and exists (select from awards.institution_link l where figures::text like '%' || l.id || '%')
                        """)
                .param(action)
                .query((rs, row) -> rs.getString(1))
                .list();
    }
}
