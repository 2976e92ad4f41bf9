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
import vn.binhyen.access.links.SecretLinks;
import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.cycle.Appraisals;
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.awards.cycle.CycleManagement;
import vn.binhyen.awards.cycle.CycleScene;
import vn.binhyen.imports.spi.ImportTarget;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Links to files that open nothing, or not now, each with its sentence. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class RefusedInstitutionFormIntegrationTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CycleManagement management;
    @Autowired CycleListing listing;
    @Autowired Appraisals appraisals;
    @Autowired FormLinks links;

    @SuppressWarnings("NullAway.Init")
    private FormScene scene;

    @SuppressWarnings("NullAway.Init")
    private CycleId cycle;

    @SuppressWarnings("NullAway.Init")
    private String secret;

    @SuppressWarnings("NullAway.Init")
    private FormVisitor visitor;

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
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyUnknownLinkIsAnsweredTheSame() {
        var mistyped = secret.substring(0, 42) + (secret.endsWith("A") ? "E" : "A");
        var unknown = visitor.open(mistyped);
        var malformed = visitor.open("khong-co");

        assertThat(unknown.getStatus()).isEqualTo(404);
        assertThat(malformed.getStatus()).isEqualTo(404);
        assertThat(FormVisitor.text(unknown)).isEqualTo(FormVisitor.text(malformed));
        assertThat(visitor.send(mistyped + "/register", "").getStatus()).isEqualTo(404);
    }

    @Test
    void aRevokedLinkSaysSoAndWritesNothing() {
        CycleScene.administrator();
        links.revoke(cycle, link());
        SecurityContextHolder.clearContext();

        gone("Liên kết này đã bị thu hồi");
    }

    @Test
    void aLinkMadeAnewEndsTheOneBefore() {
        CycleScene.administrator();
        var anew = links.make(cycle, scene.school("T1"), link(), null).secret();
        SecurityContextHolder.clearContext();

        gone("Liên kết này đã bị thu hồi");
        assertThat(visitor.open(anew).getStatus()).isEqualTo(200);
    }

    @Test
    void theLinkEndsOnItsOwnLastDay() {
        jdbc.sql("update awards.institution_link set good_until = ?")
                .param(TODAY.minusDays(1))
                .update();

        gone("Liên kết này chỉ nhận đến hết ngày");
    }

    @Test
    void anInstitutionThatHasEndedDoesNothingMore() {
        jdbc.sql("update awards.institution set ended_on = ? where code = 'T1'")
                .param(TODAY.minusDays(1))
                .update();

        gone("không còn hoạt động");
    }

    @Test
    void aLinkOfPledgesOpensNoFile() {
        assertThat(
                        new FormVisitor(mvc, "/pledge-forms", visitor.address())
                                .open(secret)
                                .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aLinkWritesSoManyTimesADayAndNoMoreWhateverTheInstance() {
        jdbc.sql("update awards.institution_link set saves_on = ?, saves = ?")
                .params(TODAY, SecretLinks.SAVES_A_DAY)
                .update();

        var answer = visitor.send(secret + "/register", "");

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(answer.getHeader("Retry-After"))))
                .isBetween(1, 86_400);
        assertThat(files()).isZero();
        jdbc.sql("update awards.institution_link set saves_on = ?")
                .param(TODAY.minusDays(1))
                .update();
        assertThat(visitor.send(secret + "/register", "").getStatus()).isEqualTo(302);
    }

    @Test
    void whoGuessesTooOftenIsSentAwayWithARightLinkToo() {
        for (int i = 0; i < 40; i++) {
            visitor.open("A".repeat(43));
        }

        var answer = visitor.open(secret);

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(answer.getHeader("Retry-After")))).isPositive();
        assertThat(FormVisitor.newcomer(mvc, "/recognition-forms").open(secret).getStatus())
                .isEqualTo(200);
    }

    private void gone(String sentence) {
        var page = visitor.open(secret);
        var sent = visitor.send(secret + "/register", "");
        assertThat(page.getStatus()).isEqualTo(410);
        assertThat(sent.getStatus()).isEqualTo(410);
        assertThat(FormVisitor.text(page)).contains(sentence).doesNotContain("<form");
        assertThat(FormVisitor.text(sent)).contains(sentence);
        assertThat(files()).isZero();
    }

    private long files() {
        return jdbc.sql("select count(*) from awards.dossier").query(Long.class).single();
    }

    private UUID link() {
        return jdbc.sql("select id from awards.institution_link where revoked_at is null")
                .query(UUID.class)
                .single();
    }
}
