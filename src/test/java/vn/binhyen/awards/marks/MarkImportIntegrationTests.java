package vn.binhyen.awards.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.marks.MarkGrid.Cell;
import vn.binhyen.awards.titles.TitleScene;
import vn.binhyen.imports.spi.ImportOutcome;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.util.List;
import java.util.Map;

@SpringBootTest
@Transactional
class MarkImportIntegrationTests {

    private static final String COLUMNS = "year,kind,code,mark,met,count,base";

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired MarkSummary summary;
    @Autowired MarkGrid grids;

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
    void addsUpOverWhatThereWas() {
        marks(
                "2017,commune,X1,rural_criterion_19_2,true,,",
                "2017,residential_area,V1,no_drugs,true,,",
                "2017,residential_area,V2,no_drugs,true,,",
                "2017,residential_area,V4,no_drugs,false,,",
                "2017,residential_area,V1,cultural_family,,80,100",
                "2017,residential_area,V2,cultural_family,,45,50");

        assertThat(summary.of(2017, null, TitleScene.TODAY))
                .extracting(
                        MarkSummary.Line::mark, MarkSummary.Line::number, MarkSummary.Line::base)
                .containsExactlyInAnyOrder(
                        tuple("rural_criterion_19_2", 1L, 1L),
                        tuple("no_drugs", 2L, 4L),
                        tuple("cultural_family", 125L, 150L));
    }

    @Test
    void thatAMarkIsNotThereIsNeverKept() {
        marks("2017,residential_area,V1,no_drugs,false,,");

        assertThat(jdbc.sql("select met from awards.mark").query(Boolean.class).list())
                .doesNotContain(false);

        marks("2017,residential_area,V1,no_drugs,true,,");
        assertThat(marks("2017,residential_area,V1,no_drugs,true,,"))
                .isEqualTo(ImportOutcome.of(0, 0, 1));
        assertThat(faults("2017,residential_area,V1,no_drugs,false,,"))
                .as("what takes something away says so")
                .extracting(RowMessage::key)
                .containsExactly("awards.odd.mark-changes");
    }

    @Test
    void saysWhatIsWrongWithEachRow() {
        assertThat(
                        faults(
                                "2017,commune,T2,rural_criterion_19_2,true,,",
                                "2017,residential_area,V1,rural_criterion_19_2,true,,",
                                "2017,residential_area,V1,no_fires,true,,",
                                "2017,residential_area,V1,cultural_family,,90,80",
                                "2017,residential_area,V1,cultural_family,true,,",
                                "2017,residential_area,V1,no_drugs,,,",
                                "2017,residential_area,V9,no_drugs,true,,",
                                "2017,residential_area,V2,no_drugs,true,,",
                                "2017,residential_area,V2,no_drugs,true,,"))
                .extracting(
                        RowMessage::line,
                        RowMessage::column,
                        it -> it.key().replaceFirst(".*refusal\\.", ""))
                .containsExactlyInAnyOrder(
                        tuple(2, "code", "not-rural"),
                        tuple(3, "kind", "mark-of-others"),
                        tuple(4, "mark", "unknown-mark"),
                        tuple(5, "count", "more-than-base"),
                        tuple(6, "count", "bad-number"),
                        tuple(6, "base", "bad-number"),
                        tuple(7, "met", "unknown-truth"),
                        tuple(8, "code", "unknown-object"),
                        tuple(10, "mark", "mark-twice"));
    }

    @Test
    void smallNumbersStayWithinTheCommune() {
        marks(
                "2017,residential_area,V1,no_drugs,true,,",
                "2017,commune,X1,cultural_commune,true,,");
        var commune = scene.unit("X1");

        assertThat(summary.of(2017, commune, TitleScene.TODAY))
                .extracting(MarkSummary.Line::mark, MarkSummary.Line::hidden)
                .containsExactlyInAnyOrder(
                        tuple("no_drugs", true), tuple("cultural_commune", false));
        assertThat(columns(commune)).doesNotContain(Mark.NO_DRUGS);

        TitleScene.signIn(Roles.REPORTER, commune);

        assertThat(summary.of(2017, commune, TitleScene.TODAY)).noneMatch(MarkSummary.Line::hidden);
        assertThat(columns(commune)).contains(Mark.NO_DRUGS);
    }

    @Test
    void theGridOfACommuneKeepsWhatItsOfficerEnters() {
        var commune = scene.unit("X1");
        TitleScene.signIn(Roles.REPORTER, commune);
        var one = scene.object("V1");
        var seen = grids.of(commune, 2017).version();

        grids.keep(
                commune,
                2017,
                seen,
                Map.of(
                        one + ":no_drugs", new Cell(true, null, null),
                        one + ":cultural_family", new Cell(null, 80, 100),
                        commune + ":rural_criterion_19_2", new Cell(false, null, null)));

        var grid = grids.of(commune, 2017);
        assertThat(grid.kept()).hasSize(3);
        assertThat(grid.met(grid.rows().get(1), Mark.NO_DRUGS)).isTrue();
        assertThat(grid.count(grid.rows().get(1), Mark.CULTURAL_FAMILY)).isEqualTo(80);
        assertThatThrownBy(() -> grids.keep(commune, 2017, seen, Map.of()))
                .isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> grids.of(scene.unit("T2"), 2017))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    private List<Mark> columns(UnitId commune) {
        var grid = grids.of(commune, 2017);
        return grid.columns(grid.rows());
    }

    private ImportOutcome marks(String... lines) {
        return scene.apply("marks", null, COLUMNS, lines);
    }

    private List<RowMessage> faults(String... lines) {
        return scene.target("marks").check(TitleScene.call(null), TitleScene.rows(COLUMNS, lines));
    }
}
