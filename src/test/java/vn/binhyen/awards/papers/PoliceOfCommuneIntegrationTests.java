package vn.binhyen.awards.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.AwardScene;
import vn.binhyen.documents.templates.PaperKind;
import vn.binhyen.documents.templates.PaperTemplateManagement;
import vn.binhyen.imports.spi.ImportTarget;

import java.time.LocalDate;
import java.util.List;

/** The head of a police letter names the body above it in full, as Decree 30 wants it. */
@SpringBootTest
@Transactional
class PoliceOfCommuneIntegrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired PaperTemplateManagement templates;

    @SuppressWarnings("NullAway.Init")
    private AwardScene scene;

    @BeforeEach
    void aCommune() {
        AwardScene.signIn();
        scene = new AwardScene(jdbc, naming, targets);
        scene.units("commune,C1,Xã An Lộc,Xã,38");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void thePoliceOfACommuneStandUnderThatOfTheNamedProvince() {
        assertThat(superior("C1")).isEqualTo("CÔNG AN TỈNH LAM GIANG");
        assertThat(superior("38")).isEqualTo("BỘ CÔNG AN");
    }

    private String superior(String code) {
        return templates
                .of(scene.unit(code), PaperKind.SUBMISSION, LocalDate.now())
                .words()
                .superior();
    }
}
