package vn.binhyen.awards.cycle;

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
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportOutcome;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.Roles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

@SpringBootTest
@Transactional
class RegistrationImportIntegrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CycleManagement management;

    @SuppressWarnings("NullAway.Init")
    private CycleScene scene;

    @BeforeEach
    void aProvinceWithTwoCycles() {
        scene = new CycleScene(jdbc, naming, targets);
        CycleScene.administrator();
        scene.units();
        scene.institution(TitleKind.SCHOOL, "T1", "X1", null, "lower_secondary");
        scene.institution(TitleKind.SCHOOL, "TH1", "X1", null, "primary");
        scene.institution(TitleKind.SCHOOL, "T2", "X2", null, "lower_secondary");
        management.open(CycleScene.YEAR, TitleKind.RESIDENTIAL_AREA, Purpose.TITLE);
        management.open(CycleScene.YEAR, TitleKind.SCHOOL, Purpose.TITLE);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void opensTheFilesOfTheCyclesAndRegistersForTheTitle() {
        var done = apply("residential_area,V1", "khu dân cư,V2", "school,T1", "nhà trường,T2");

        assertThat(done.added()).isEqualTo(4);
        assertThat(registered()).isEqualTo(4);
        assertThat(
                        jdbc.sql("select count(*) from awards.title where registered and year = ?")
                                .param(CycleScene.YEAR)
                                .query(Long.class)
                                .single())
                .isEqualTo(4);
        var again = apply("residential_area,V1", "khu dân cư,V2", "school,T1", "school,T2");
        assertThat(again.added()).isZero();
        assertThat(again.unchanged()).isEqualTo(4);
        assertThat(registered()).isEqualTo(4);
    }

    @Test
    void saysOnceThatTheDayHasGoneBy() {
        var messages = check("residential_area,V1", "residential_area,V2");

        assertThat(messages)
                .singleElement()
                .matches(RowMessage::warning)
                .satisfies(it -> assertThat(it.key()).isEqualTo("recognition.registrations.late"));
    }

    @Test
    void aPrimarySchoolIsRefusedWithTheArticle() {
        assertThat(wrong("school,TH1"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.key()).isEqualTo("recognition.refusal.excluded.PRIMARY_SCHOOL");
                    assertThat(it.arguments()).contains("2", "124/2021/TT-BCA");
                });
    }

    @Test
    void aCommuneRegistersItsOwnOnly() {
        CycleScene.signIn(Roles.REPORTER, scene.unit("X1"));

        assertThat(wrong("school,T1", "residential_area,V1")).isEmpty();
        assertThat(wrong("school,T2", "residential_area,V4"))
                .extracting(RowMessage::key)
                .containsOnly("recognition.registrations.elsewhere")
                .hasSize(2);
    }

    @Test
    void gradesAreRegisteredForInTheirOwnCycle() {
        var grades = management.open(CycleScene.YEAR, TitleKind.SCHOOL, Purpose.GRADE);

        var done = apply("school,T1,grade", "school,T2,xếp loại", "school,T1,title");

        assertThat(done.added()).isEqualTo(3);
        assertThat(
                        jdbc.sql("select count(*) from awards.dossier where cycle = ?")
                                .param(grades.value())
                                .query(Long.class)
                                .single())
                .isEqualTo(2);
        assertThat(
                        jdbc.sql("select count(*) from awards.title where registered")
                                .query(Long.class)
                                .single())
                .as("a grade is no title")
                .isEqualTo(1);
        assertThat(wrong("residential_area,V1,grade", "school,T1,huân chương"))
                .extracting(it -> it.line() + " " + it.key())
                .containsExactlyInAnyOrder(
                        "2 recognition.registrations.no-cycle.GRADE",
                        "3 recognition.registrations.unknown-purpose");
    }

    @Test
    void namesWhatCannotBeRead() {
        assertThat(wrong("commune,X1", "school,khong-co", "hội,T1", "school,T1", "school,T1"))
                .extracting(it -> it.line() + " " + it.key())
                .containsExactlyInAnyOrder(
                        "2 recognition.registrations.no-cycle.TITLE",
                        "3 awards.refusal.unknown-institution",
                        "4 awards.refusal.unknown-kind",
                        "6 awards.refusal.line-twice");
    }

    private long registered() {
        return jdbc.sql("select count(*) from awards.dossier where stage = 'REGISTERED'")
                .query(Long.class)
                .single();
    }

    private List<RowMessage> wrong(String... lines) {
        return check(lines).stream().filter(it -> !it.warning()).toList();
    }

    private List<RowMessage> check(String... lines) {
        return target().check(call(), rows(lines));
    }

    private ImportOutcome apply(String... lines) {
        assertThat(wrong(lines)).isEmpty();
        return target().apply(call(), rows(lines));
    }

    private ImportTarget target() {
        return targets.stream()
                .filter(it -> it.name().equals("registrations"))
                .findFirst()
                .orElseThrow();
    }

    private static ImportCall call() {
        return new ImportCall(UUID.randomUUID(), CycleScene.TODAY, null, null);
    }

    private static List<ImportRow> rows(String... lines) {
        var rows = new ArrayList<ImportRow>();
        for (var line : lines) {
            var row = new LinkedHashMap<String, String>();
            row.put("year", String.valueOf(CycleScene.YEAR));
            row.put("kind", line.split(",", -1)[0]);
            row.put("code", line.split(",", -1)[1]);
            row.put("purpose", line.split(",", -1).length > 2 ? line.split(",", -1)[2] : "");
            rows.add(new ImportRow(rows.size() + 2, row));
        }
        return rows;
    }
}
