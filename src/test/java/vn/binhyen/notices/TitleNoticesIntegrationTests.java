package vn.binhyen.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.Officer;
import vn.binhyen.awards.events.DossierReturned;
import vn.binhyen.awards.events.MovementGrade;
import vn.binhyen.awards.events.MovementGraded;
import vn.binhyen.awards.events.MovementGraded.Graded;
import vn.binhyen.awards.events.RevocationReason;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.events.TitleRecognised;
import vn.binhyen.awards.events.TitleRecognised.Recognised;
import vn.binhyen.awards.events.TitleRefused;
import vn.binhyen.awards.events.TitleRefused.Refused;
import vn.binhyen.awards.events.TitleRevoked;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the posts of units and institutions are told about titles, grades and files. */
@SpringBootTest
@AutoConfigureMockMvc
@EnableScenarios
class TitleNoticesIntegrationTests {

    @Autowired NoticeReading notices;
    @Autowired UnitDirectory units;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private final UnitId commune = UnitId.random();
    private final UUID school = UUID.randomUUID();
    private final Officer reporter =
            new Officer(UUID.randomUUID(), "anloc", "Người báo cáo", Roles.REPORTER, commune, null);

    @Test
    void theKeeperIsToldOfAFileSentBackAndOpensIt(Scenario scenario, @Autowired MockMvcTester mvc) {
        var cycle = UUID.randomUUID();
        var area = UUID.randomUUID();

        scenario.publish(
                        new DossierReturned(
                                cycle, 2026, TitleKind.RESIDENTIAL_AREA, area, commune, today()))
                .andWaitForStateChange(() -> notices.unread(reporter), it -> it == 1)
                .andVerify(it -> assertThat(it).isOne());

        var signedIn =
                authentication(
                        new UsernamePasswordAuthenticationToken(
                                reporter,
                                null,
                                AuthorityUtils.createAuthorityList("ROLE_REPORTER")));
        assertThat(mvc.get().uri("/notices").with(signedIn))
                .hasStatusOk()
                .bodyText()
                .contains("Hồ sơ công nhận năm 2026 được trả lại để bổ sung");
        var notice = notices.latest(reporter).getFirst().id();
        assertThat(mvc.post().uri("/notices/{id}/open", notice).with(signedIn).with(csrf()))
                .hasRedirectedUrl("/recognition/" + cycle + "/objects/" + area);
    }

    @Test
    void anInstitutionIsToldOfItsFileToo() {
        writing()
                .on(
                        new DossierReturned(
                                UUID.randomUUID(),
                                2026,
                                TitleKind.SCHOOL,
                                school,
                                commune,
                                today()));

        assertThat(notices.latest(ofSchool()))
                .singleElement()
                .extracting(NoticeView::kind)
                .isEqualTo("dossier-returned");
        assertThat(notices.latest(reporter)).hasSize(1);
    }

    @Test
    void aCommuneIsToldWhatWasDecidedOnItAndTwiceIsOnce(Scenario scenario) {
        var recognised =
                new TitleRecognised(
                        2026,
                        TitleKind.COMMUNE,
                        List.of(new Recognised(commune.value(), "TT48/2025", today())));
        scenario.publish(recognised)
                .andWaitForStateChange(() -> notices.unread(reporter), it -> it == 1)
                .andVerify(it -> assertThat(it).isOne());

        writing().on(recognised);
        writing()
                .on(
                        new MovementGraded(
                                2026,
                                TitleKind.COMMUNE,
                                List.of(new Graded(commune.value(), MovementGrade.GOOD, today()))));
        writing()
                .on(
                        new TitleRevoked(
                                2026,
                                TitleKind.COMMUNE,
                                commune.value(),
                                RevocationReason.FALSE_RECORDS,
                                today()));

        assertThat(notices.latest(reporter))
                .extracting(NoticeView::kind)
                .containsExactlyInAnyOrder("recognised", "graded", "title-revoked");
        assertThat(notices.latest(reporter))
                .filteredOn(it -> it.kind().equals("graded"))
                .extracting(NoticeView::figure)
                .containsExactly(2);
    }

    @Test
    void whatWasDecidedYearsAgoIsNoNews() {
        writing()
                .on(
                        new TitleRefused(
                                2015,
                                TitleKind.COMMUNE,
                                List.of(
                                        new Refused(
                                                commune.value(),
                                                "TT23/2012",
                                                LocalDate.parse("2015-12-20")),
                                        new Refused(UUID.randomUUID(), "TT23/2012", null))));

        assertThat(notices.latest(reporter)).isEmpty();
    }

    @Test
    void aSchoolIsToldThatItWasRefused() {
        writing()
                .on(
                        new TitleRefused(
                                2026,
                                TitleKind.SCHOOL,
                                List.of(new Refused(school, "TT48/2025", today()))));

        assertThat(notices.latest(ofSchool()))
                .singleElement()
                .extracting(NoticeView::href)
                .isEqualTo("/titles/school/2026/" + school);
    }

    @Test
    @Transactional
    void ofItsAreasACommuneIsToldHowManyInOneNotice() {
        unit(commune.value(), "commune", null);
        var areas = List.of(area(), area(), area());

        var recognised =
                new TitleRecognised(
                        2026,
                        TitleKind.RESIDENTIAL_AREA,
                        areas.stream()
                                .map(it -> new Recognised(it, "TT48/2025", today()))
                                .toList());
        writing().on(recognised);
        writing().on(recognised);

        assertThat(notices.latest(reporter))
                .singleElement()
                .extracting(NoticeView::kind, NoticeView::figure)
                .containsExactly("areas-recognised", 3);
    }

    private UUID area() {
        var id = UUID.randomUUID();
        unit(id, "village", commune.value());
        return id;
    }

    private void unit(UUID id, String tier, @Nullable UUID parent) {
        jdbc.sql("insert into territory.unit (id) values (?)").param(id).update();
        jdbc.sql(
                        """
                        insert into territory.unit_version (unit_id, code, name, short_name, search_key, type, tier, parent_id, valid)
                        values (:id, cast(:id as text), 'Thôn', 'Thôn', 'thon', 'Thôn', :tier, :parent, daterange(null, null))
                        """)
                .param("id", id)
                .param("tier", tier)
                .param("parent", parent)
                .update();
    }

    private TitleNotices writing() {
        return new TitleNotices(jdbc, units, clock); // the bean would listen in another thread
    }

    private Officer ofSchool() {
        return new Officer(
                UUID.randomUUID(),
                "truong",
                "Nhà trường",
                Roles.REPORTER,
                null,
                new BodyId(school));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
