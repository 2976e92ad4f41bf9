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
import vn.binhyen.imports.spi.ImportTarget;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A link opens one file, shows nothing sensitive of it, and the trail says who wrote. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class OwnFileOnlyIntegrationTests {

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
    void asksWhatTheStandardAsksAndNothingSensitive() {
        var page = school.page();

        assertThat(page)
                .contains("T1", "Nhà trường", "Xã An Lộc")
                .contains(listing.required(cycle).standard().instrument())
                .contains("Đăng ký xét công nhận")
                .doesNotContain("<nav", "/login", "T2", "TH1", "name=\"version\"");
        for (var criterion : listing.required(cycle).rules().criteria()) {
            if (criterion.sensitive()) {
                assertThat(page).doesNotContain("a-" + criterion.code());
            }
        }
        school.register();
        for (var criterion : listing.required(cycle).rules().criteria()) {
            var field = "name=\"a-" + criterion.code() + "\"";
            if (criterion.sensitive()) {
                assertThat(school.page()).doesNotContain(field);
            } else {
                assertThat(school.page()).contains(field);
            }
        }
    }

    @Test
    void sensitiveCriteriaAreNotWrittenEvenWhereTheyAreSent() {
        school.register();
        var sensitive =
                listing.required(cycle).rules().criteria().stream()
                        .filter(it -> it.sensitive())
                        .flatMap(it -> Stream.of("a-" + it.code(), "yes"));

        visitor.send(
                secret + "/assess",
                "0",
                Stream.concat(Arrays.stream(scene.met(cycle)), sensitive).toArray(String[]::new));

        assertThat(school.stage()).isEqualTo("ASSESSED");
        assertThat(
                        jdbc.sql("select criterion from awards.dossier_answer")
                                .query(String.class)
                                .list())
                .isNotEmpty()
                .allMatch(code -> scene.open(cycle).contains(code));
    }

    @Test
    void whatAnOfficerAnsweredOfThemIsNotShown() {
        school.handIn();
        scene.propose(cycle, "T1");
        scene.sendBack(cycle, "T1", "Ghi lại số biên bản");

        var page = school.page();

        listing.required(cycle).rules().criteria().stream()
                .filter(it -> it.sensitive())
                .forEach(it -> assertThat(page).doesNotContain(it.code()));
    }

    @Test
    void aForwardedLinkOpensOneFileOnly() {
        var other = scene.secret(cycle, "T2");
        school.register();
        school.assess();
        visitor = new FormVisitor(mvc, "/recognition-forms", "203.0.113.201"); // somewhere else

        var sent =
                visitor.send(
                        other + "/register",
                        "0",
                        "object",
                        scene.school("T1").toString(),
                        "institution",
                        scene.school("T1").toString());

        assertThat(sent.getStatus()).isEqualTo(302);
        assertThat(jdbc.sql("select object from awards.dossier").query(UUID.class).list())
                .containsExactlyInAnyOrder(scene.school("T1"), scene.school("T2"));
        visitor.send(other + "/assess", String.valueOf(school.version()), scene.met(cycle));
        assertThat(school.stage()).isEqualTo("ASSESSED");
        assertThat(FormVisitor.text(visitor.open(other))).doesNotContain(">T1<");
        for (var path :
                List.of(
                        "/recognition",
                        "/recognition/" + cycle,
                        "/recognition/" + cycle + "/links")) {
            assertThat(visitor.get(path).getRedirectedUrl()).as(path).contains("/login");
        }
    }

    @Test
    void leavesNoCookieAndGoesIntoNoCache() {
        var page = visitor.open(secret);

        assertThat(page.getHeaders("Set-Cookie")).isEmpty();
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getHeader("X-Robots-Tag")).contains("noindex");
    }

    @Test
    void theTrailAndTheFileSayThatItCameByTheLink() {
        school.handIn();

        var link = jdbc.sql("select id from awards.institution_link").query(UUID.class).single();
        for (var action :
                List.of(
                        "dossier.registered-by-link",
                        "dossier.assessed-by-link",
                        "dossier.submitted-by-link")) {
            assertThat(trail(action))
                    .as(action)
                    .singleElement()
                    .satisfies(
                            it -> assertThat(it).contains(link.toString()).doesNotContain(secret));
        }
        assertThat(
                        count(
                                """
                                select count(*) from awards.dossier
                                 where registered_link is not null and assessed_link is not null
                                   and submitted_link is not null
                                """))
                .isEqualTo(1);
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

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
