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
import vn.binhyen.awards.standards.Answer;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.reporting.spi.Asking;
import vn.binhyen.reporting.spi.IndicatorSource.Known;
import vn.binhyen.shared.DatePeriod;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

@SpringBootTest
@Transactional
class KnownAssessmentsIntegrationTests {

    private static final List<String> ASKED = List.of("5.1", "5.2", "5.6");

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CycleManagement management;
    @Autowired CycleListing listing;
    @Autowired DossierWork work;
    @Autowired KnownAssessments known;
    @Autowired Clock clock;

    @SuppressWarnings("NullAway.Init")
    private CycleScene scene;

    @BeforeEach
    void aProvince() {
        scene = new CycleScene(jdbc, naming, targets);
        CycleScene.administrator();
        scene.units();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void areasThatSayTheyMeetEverythingAreCounted() {
        var cycle = management.open(today().getYear(), TitleKind.RESIDENTIAL_AREA, Purpose.TITLE);
        management.register(
                cycle, scene.unit("X1"), List.of(scene.id("V1"), scene.id("V2"), scene.id("V3")));
        assess(cycle, scene.id("V1"), true);
        assess(cycle, scene.id("V2"), false);

        assertThat(figures("X1")).containsExactly(figure("5.2", 1));
        assertThat(figures("X2")).isEmpty();
    }

    @Test
    void whatWasAssessedAfterTheRoundIsNot() {
        var cycle = management.open(today().getYear(), TitleKind.RESIDENTIAL_AREA, Purpose.TITLE);
        management.register(cycle, scene.unit("X1"), List.of(scene.id("V1")));
        assess(cycle, scene.id("V1"), true);
        jdbc.sql("update awards.dossier set assessed_on = ? where object = ?")
                .param(today().plusDays(1))
                .param(scene.id("V1"))
                .update();

        assertThat(figures("X1")).isEmpty();
    }

    @Test
    void institutionsOfAllKindsAreOneFigure() {
        for (var kind : List.of(TitleKind.AGENCY, TitleKind.ENTERPRISE)) {
            var id = scene.institution(kind, "I" + kind, "X1", "large", null);
            var cycle = management.open(today().getYear(), kind, Purpose.TITLE);
            management.register(cycle, scene.unit("X1"), List.of(id));
            assess(cycle, id, true);
        }

        assertThat(figures("X1")).containsExactly(figure("5.6", 2));
    }

    private static Known figure(String code, long number) {
        return new Known(code, number, "recognition.source.files");
    }

    /** As the house has it: its day begins seven hours before that of this machine. */
    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<Known> figures(String code) {
        return known.known(
                new Asking(jdbc)
                        .of(
                                scene.unit(code),
                                new DatePeriod(today().withDayOfYear(1), today()),
                                ASKED));
    }

    private void assess(CycleId cycle, UUID object, boolean met) {
        var answers = new HashMap<>(CycleScene.met(listing.required(cycle).rules()));
        if (!met) {
            answers.put("resolution", Answer.no());
        }
        work.assess(cycle, object, scene.version(cycle, object), answers);
    }
}
