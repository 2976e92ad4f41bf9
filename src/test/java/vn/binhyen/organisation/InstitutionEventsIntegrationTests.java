package vn.binhyen.organisation;

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
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.binhyen.Marks;
import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.organisation.events.InstitutionsRegistered;
import vn.binhyen.organisation.institutions.InstitutionFacts;
import vn.binhyen.organisation.institutions.InstitutionManagement;
import vn.binhyen.shell.spi.Labels;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** What the register of institutions announces, whichever way a change came in; all committed. */
@SpringBootTest
@AutoConfigureMockMvc
@EnableScenarios
class InstitutionEventsIntegrationTests {

    private static final LocalDate LAST = LocalDate.parse("2026-10-31");

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired InstitutionManagement management;
    @Autowired Labels labels;
    @Autowired MockMvcTester mvc;

    private final String mark = Marks.fresh();

    @SuppressWarnings("NullAway.Init")
    private OrganisationScene scene;

    @BeforeEach
    void aCommune() {
        scene = new OrganisationScene(jdbc, naming, targets);
        scene.units("commune,C1,Xã An Lộc,Xã,38,", "commune,C2,Xã An Hòa,Xã,38,");
        OrganisationScene.signIn();
    }

    @AfterEach
    void leaveNothing() {
        SecurityContextHolder.clearContext();
        EmptyRegister.empty(jdbc);
    }

    @Test
    void aFileAnnouncesWhatItAddedWithWhatDecidesAboutIt(Scenario scenario) {
        scenario.stimulate(() ->
                        file(
                                "school,S1" + mark + ",Trường THCS An Lộc,C1,,THCS,,C2,",
                                "agency,A1" + mark + ",Ban Chỉ huy quân sự,C1,,,x,,31/10/2026"))
                .andWaitForEventOfType(InstitutionsRegistered.class)
                .matching(it -> named(it, "S1") != null)
                .toArriveAndVerify(it -> {
                    assertThat(named(it, "S1"))
                            .returns("school", told -> told.kind())
                            .returns(scene.unit("C1"), told -> told.unit())
                            .returns(scene.unit("C2"), told -> told.reportsTo())
                            .returns("lower_secondary", told -> told.schoolLevel())
                            .returns(false, told -> told.armedForces())
                            .returns(null, told -> told.endedOn())
                            .returns(0L, told -> told.version())
                            .satisfies(told ->
                                    assertThat(labels.of(told.id().value()))
                                            .isEqualTo("Trường THCS An Lộc"));
                    assertThat(named(it, "A1"))
                            .returns(true, told -> told.armedForces())
                            .returns(LAST, told -> told.endedOn());
                });
    }

    @Test
    void aFileThatChangesOneAnnouncesThatOneOnly(Scenario scenario) {
        var other = "enterprise,E2" + mark + ",Công ty Gạch,C1,nhỏ,,,,";
        file("enterprise,E1" + mark + ",Công ty May,C1,lớn,,,,", other);

        scenario.stimulate(() -> file("enterprise,E1" + mark + ",Công ty May,C1,vừa,,,,", other))
                .andWaitForEventOfType(InstitutionsRegistered.class)
                .matching(it -> changed(it, "E1"))
                .toArriveAndVerify(it -> {
                    assertThat(it.institutions()).hasSize(1);
                    assertThat(named(it, "E1"))
                            .returns("medium", told -> told.size())
                            .returns(1L, told -> told.version());
                });
    }

    @Test
    void aLongFileIsAnnouncedInPartsOfAThousand(Scenario scenario) {
        var lines =
                IntStream.range(0, 1001)
                        .mapToObj(i -> "agency,L%04d%s,Trạm Y tế,C1,,,,,".formatted(i, mark))
                        .toArray(String[]::new);

        scenario.stimulate(() -> file(lines))
                .andWaitForEventOfType(InstitutionsRegistered.class)
                .matching(it -> named(it, "L1000") != null)
                .toArriveAndVerify(it -> assertThat(it.institutions()).hasSize(1));
    }

    @Test
    void anEndRecordedOnThePageIsAnnounced(Scenario scenario) {
        var there = management.add(facts("P1", null));

        scenario.stimulate(() -> management.correct(there, facts("P1", LAST), 0L))
                .andWaitForEventOfType(InstitutionsRegistered.class)
                .matching(it -> changed(it, "P1"))
                .toArriveAndVerify(it ->
                        assertThat(named(it, "P1"))
                                .returns(LAST, told -> told.endedOn())
                                .returns(1L, told -> told.version())
                                .returns(true, told -> told.existsOn(LAST))
                                .returns(false, told -> told.existsOn(LAST.plusDays(1))));
    }

    @Test
    void oneAddedOverRestIsAnnounced(Scenario scenario) {
        scenario.stimulate(() ->
                        assertThat(
                                        mvc.post()
                                                .uri("/api/v1/institutions")
                                                .with(
                                                        authentication(
                                                                OrganisationScene.administrator()))
                                                .with(csrf())
                                                .contentType(MediaType.APPLICATION_JSON)
                                                .content(
                                                        """
                                                        {"kind": "agency", "code": "R1%s", "name": "Trạm Y tế", "unitId": "%s"}
                                                        """
                                                                .formatted(mark, scene.unit("C2")))
                                                .exchange())
                                .hasStatus(201))
                .andWaitForEventOfType(InstitutionsRegistered.class)
                .matching(it -> named(it, "R1") != null)
                .toArriveAndVerify(it ->
                        assertThat(named(it, "R1")).returns(scene.unit("C2"), told -> told.unit()));
    }

    private void file(String... lines) {
        scene.bring(
                "institutions",
                "kind,code,name,unit_code,size,school_level,armed_forces,reports_to,ended_on",
                lines);
    }

    private InstitutionFacts facts(String code, @Nullable LocalDate endedOn) {
        var unit = scene.unit("C1");
        return new InstitutionFacts(
                "agency",
                code + mark,
                "Trạm Y tế",
                unit,
                unit,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                false,
                endedOn);
    }

    private boolean changed(InstitutionsRegistered event, String code) {
        var told = named(event, code);
        return told != null && told.version() > 0;
    }

    private InstitutionsRegistered.@Nullable Institution named(
            InstitutionsRegistered event, String code) {
        return event.institutions().stream()
                .filter(it -> it.code().equals(code + mark))
                .findFirst()
                .orElse(null);
    }
}
