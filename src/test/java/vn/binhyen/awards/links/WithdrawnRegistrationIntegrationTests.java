package vn.binhyen.awards.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.links.FormVisitor;
import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.cycle.Appraisals;
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.awards.cycle.CycleManagement;
import vn.binhyen.awards.cycle.CycleScene;
import vn.binhyen.awards.cycle.DossierWork;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.util.List;

/** What a school registered itself, officers take back on purpose only, and say why. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class WithdrawnRegistrationIntegrationTests {

    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CycleManagement management;
    @Autowired CycleListing listing;
    @Autowired Appraisals appraisals;
    @Autowired DossierWork work;
    @Autowired FormLinks links;

    @SuppressWarnings("NullAway.Init")
    private FormScene scene;

    @SuppressWarnings("NullAway.Init")
    private CycleId cycle;

    @SuppressWarnings("NullAway.Init")
    private Applicant school;

    @BeforeEach
    void aSchoolThatRegisteredItself() {
        scene =
                new FormScene(
                        new CycleScene(jdbc, naming, targets),
                        management,
                        listing,
                        links,
                        appraisals);
        cycle = scene.schools();
        school =
                new Applicant(
                        scene,
                        cycle,
                        "T1",
                        scene.secret(cycle, "T1"),
                        FormVisitor.newcomer(mvc, "/recognition-forms"));
        school.register();
        reporter("X1");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anUntickedLineOfTheGridTakesNothingBackAndTheLineSaysWhoRegistered() {
        assertThat(grid())
                .contains("do đơn vị tự đăng ký ngày")
                .containsPattern("<input[^>]*value=\"" + scene.school("T1") + "\"[^>]*disabled");

        reporter("X1");
        management.register(cycle, scene.scene().unit("X1"), List.of());
        management.register(
                cycle, scene.scene().unit("X1"), List.of(scene.school("T1")), List.of());

        assertThat(school.stage()).isEqualTo("REGISTERED");
        assertThat(registered()).isEqualTo(1);
    }

    @Test
    void whatAnOfficerTickedIsUntickedAsBefore() {
        scene.scene()
                .institution(
                        vn.binhyen.awards.events.TitleKind.SCHOOL,
                        "T3",
                        "X1",
                        null,
                        "lower_secondary");
        management.register(cycle, scene.scene().unit("X1"), List.of(scene.school("T3")));
        assertThat(registered()).isEqualTo(2);

        management.register(cycle, scene.scene().unit("X1"), List.of());

        assertThat(registered()).isEqualTo(1);
    }

    @Test
    void takenBackOnPurposeTheSchoolReadsWhyAndMayRegisterAgain() {
        work.withdraw(cycle, scene.school("T1"), 0, "Đã sáp nhập vào trường khác");

        assertThat(files()).isZero();
        assertThat(registered()).isZero();
        SecurityContextHolder.clearContext();
        assertThat(school.page())
                .contains("Đăng ký đã được rút ngày", "Đã sáp nhập vào trường khác", "/register");
        school.register();
        assertThat(files()).isEqualTo(1);
        assertThat(school.page()).doesNotContain("Đã sáp nhập vào trường khác");
        reporter("X1");
        management.register(cycle, scene.scene().unit("X1"), List.of());
        assertThat(registered()).isEqualTo(1);
    }

    @Test
    void aReasonIsAskedForAndPersonalDataAreRefused() {
        for (var reason : List.of("  ", "Liên hệ 0912345678")) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> work.withdraw(cycle, scene.school("T1"), 0, reason))
                    .satisfies(it -> assertThat(it.field()).isEqualTo("withdrawal"));
        }
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void aFileTheSchoolHasWorkedAtIsNotTakenBack() {
        SecurityContextHolder.clearContext();
        school.assess();
        reporter("X1");

        assertThatExceptionOfType(Outdated.class)
                .isThrownBy(() -> work.withdraw(cycle, scene.school("T1"), 0, "Nhầm"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> work.withdraw(cycle, scene.school("T1"), school.version(), "Nhầm"))
                .satisfies(it -> assertThat(it.key()).isEqualTo("recognition.refusal.worked-at"));
        assertThat(school.stage()).isEqualTo("ASSESSED");
    }

    @Test
    void anotherCommuneTakesNothingBack() {
        reporter("X2");

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> work.withdraw(cycle, scene.school("T1"), 0, "Nhầm"));
        assertThat(files()).isEqualTo(1);
    }

    private void reporter(String commune) {
        CycleScene.signIn(Roles.REPORTER, scene.scene().unit(commune));
    }

    private String grid() {
        return FormVisitor.text(
                mvc.get()
                        .uri("/recognition/" + cycle + "/register")
                        .with(
                                SecurityMockMvcRequestPostProcessors.authentication(
                                        CycleScene.authentication(
                                                Roles.REPORTER, scene.scene().unit("X1"))))
                        .exchange()
                        .getResponse());
    }

    private long files() {
        return count("select count(*) from awards.dossier");
    }

    private long registered() {
        return count("select count(*) from awards.title where registered");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
