package vn.binhyen.awards.titles;

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
import vn.binhyen.awards.events.RevocationReason;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.titles.Streaks.Count;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.territory.events.ReorganisationId;
import vn.binhyen.territory.reorganisations.ReorganisationManagement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@SpringBootTest
@Transactional
class StreakIntegrationTests {

    private static final TitleKind AREAS = TitleKind.RESIDENTIAL_AREA;

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired TitleBook book;
    @Autowired Streaks streaks;
    @Autowired ReorganisationManagement reorganisations;

    @SuppressWarnings("NullAway.Init")
    private TitleScene scene;

    @BeforeEach
    void aProvince() {
        TitleScene.signInAdministrator();
        scene = new TitleScene(jdbc, naming, targets);
        scene.units();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void countsTheLastDecidedYearsRunning() {
        scene.recognised("V1", 2015, 2017);
        scene.recognised("V2", 2016, 2017);
        scene.recognised("V3", 2015, 2016);
        scene.refused("V3", 2017);

        assertThat(count(3, "2018-09-12")).isEqualTo(new Count(3, 1, 4));
        assertThat(count(2, "2018-09-12")).isEqualTo(new Count(2, 2, 4));
        assertThat(count(4, "2018-09-12"))
                .as("only three were decided")
                .isEqualTo(new Count(4, 0, 4));
    }

    @Test
    void aYearCountsFromTheDayOfItsDecision() {
        scene.recognised("V1", 2016, 2017);
        scene.recognised("V2", 2016, 2016);

        assertThat(count(1, "2017-12-19")).isEqualTo(new Count(1, 2, 4));
        assertThat(count(1, "2017-12-20")).isEqualTo(new Count(1, 1, 4));
        assertThat(count(2, "2017-12-20")).isEqualTo(new Count(2, 1, 4));
    }

    @Test
    void aYearNobodyDecidedBreaksAllStreaks() {
        scene.recognised("V1", 2014, 2015);
        scene.recognised("V1", 2017, 2017);

        assertThat(count(1, "2018-09-12").holding()).isEqualTo(1);
        assertThat(count(2, "2018-09-12").holding()).isZero();
    }

    @Test
    void aRevocationCountsFromItsDay() {
        scene.recognised("V1", 2009, 2017);
        scene.recognised("V2", 2009, 2017);
        book.revoke(
                AREAS,
                2017,
                scene.object("V1"),
                RevocationReason.EXCLUDING_EVENT,
                "8/QĐ",
                LocalDate.parse("2018-08-01"),
                null);

        assertThat(count(9, "2018-07-31").holding()).isEqualTo(2);
        assertThat(count(9, "2018-08-01").holding()).isEqualTo(1);
        assertThat(count(9, "2018-09-12").holding()).isEqualTo(1);
    }

    @Test
    void aMergedAreaGoesOnOnlyWithWhatAllItsPredecessorsHeld() {
        scene.recognised("V1", 2015, 2017);
        scene.recognised("V2", 2015, 2017);
        scene.recognised("V3", 2015, 2017);
        scene.refused("V4", 2017);

        scene.merge("2018-03-01", "V8", "V1", "V2");
        assertThat(count(3, "2018-02-28")).isEqualTo(new Count(3, 3, 4));
        assertThat(count(3, "2018-09-12")).isEqualTo(new Count(3, 2, 3));

        scene.merge("2018-05-01", "V9", "V8", "V4");
        assertThat(count(3, "2018-04-30")).isEqualTo(new Count(3, 2, 3));
        assertThat(count(1, "2018-09-12")).as("V4 was refused").isEqualTo(new Count(1, 1, 2));

        scene.recognised("V9", 2018, 2018);
        assertThat(count(1, "2018-12-31")).as("its own").isEqualTo(new Count(1, 1, 2));
        assertThat(count(2, "2018-12-31").holding()).isZero();
    }

    @Test
    void anAreaThatTakesAnotherInGoesOnOnlyWithWhatBothHeld() {
        scene.recognised("V1", 2015, 2017);
        scene.recognised("V2", 2016, 2016);

        scene.merge("2018-03-01", "V1", "V2");
        scene.recognised("V1", 2018, 2018);

        assertThat(streak("V1", "2018-02-28")).isEqualTo(3);
        assertThat(streak("V1", "2018-09-12")).as("V2 was not recognised in 2017").isZero();
        assertThat(streak("V1", "2018-12-31")).isEqualTo(1);
    }

    @Test
    void anUndoneMergerHasNeverBeen() {
        scene.recognised("V1", 2015, 2017);
        scene.refused("V2", 2017);
        scene.merge("2018-03-01", "V8", "V1", "V2");
        assertThat(count(3, "2018-09-12")).isEqualTo(new Count(3, 0, 3));

        reorganisations.undo(
                new ReorganisationId(
                        jdbc.sql("select id from territory.reorganisation")
                                .query((rs, row) -> rs.getObject(1, UUID.class))
                                .single()));

        assertThat(count(3, "2018-09-12")).isEqualTo(new Count(3, 1, 4));
    }

    @Test
    void theTableSaysHowManyHoldItForHowLong() {
        scene.recognised("V1", 2015, 2017);
        scene.recognised("V2", 2017, 2017);
        scene.refused("V3", 2017);

        var table = streaks.table(AREAS, LocalDate.parse("2018-09-12"), null);

        assertThat(table.decided()).containsExactly(2015, 2016, 2017);
        assertThat(table.rows())
                .containsExactly(new Count(1, 2, 4), new Count(2, 1, 4), new Count(3, 1, 4));
        assertThat(streaks.table(AREAS, LocalDate.parse("2018-09-12"), scene.unit("T2")).rows())
                .containsExactly(new Count(1, 0, 1), new Count(2, 0, 1), new Count(3, 0, 1));
    }

    private Count count(int years, String day) {
        return streaks.count(AREAS, years, LocalDate.parse(day), null);
    }

    private int streak(String code, String day) {
        var id = scene.object(code);
        return streaks.rows(AREAS, 1, LocalDate.parse(day), null).all().stream()
                .filter(it -> it.object().equals(id))
                .findFirst()
                .orElseThrow()
                .years();
    }
}
