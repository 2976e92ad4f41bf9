package vn.binhyen.awards.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.marks.MarkGrid.Cell;
import vn.binhyen.awards.marks.MarkRows.Query;
import vn.binhyen.awards.marks.MarkRows.Row;
import vn.binhyen.awards.marks.MarkRows.State;
import vn.binhyen.awards.titles.TitleScene;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The objects behind the numbers of marks. */
@SpringBootTest
@Transactional
class MarkRowsIntegrationTests {

    private static final TitleKind AREAS = TitleKind.RESIDENTIAL_AREA;

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired MarkRows rows;
    @Autowired MarkSummary summary;
    @Autowired MarkGrid grids;

    @SuppressWarnings("NullAway.Init")
    private TitleScene scene;

    @BeforeEach
    void aProvince() {
        TitleScene.signInAdministrator();
        scene = new TitleScene(jdbc, naming, targets);
        scene.units();
        scene.apply(
                "marks",
                null,
                "year,kind,code,mark,met,count,base",
                "2017,residential_area,V1,cultural_area,true,,",
                "2017,residential_area,V2,cultural_area,false,,",
                "2017,residential_area,V4,cultural_area,true,,",
                "2017,residential_area,V1,cultural_family,,80,100",
                "2017,residential_area,V1,no_drugs,true,,",
                "2017,commune,X1,rural_criterion_19_2,true,,");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyNumberOfASummaryOpensToAsManyRows() {
        for (var line : summary.of(2017, null, TitleScene.TODAY)) {
            if (!line.counted() && !line.hidden() && !line.mark().equals("no_drugs")) {
                assertThat(all(line.kind(), line.mark(), null, State.MET))
                        .as(line.mark())
                        .hasSize((int) line.number());
                assertThat(all(line.kind(), line.mark(), null, null))
                        .as(line.mark())
                        .hasSize((int) line.base());
            }
        }
        assertThat(all(AREAS, "cultural_area", null, null))
                .extracting(it -> it.named().code(), Row::state)
                .containsExactly(
                        tuple("V1", State.MET),
                        tuple("V2", State.UNMET),
                        tuple("V3", State.UNTOLD),
                        tuple("V4", State.MET));
        assertThat(all(AREAS, "cultural_family", null, State.MET))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.count()).isEqualTo(80);
                    assertThat(it.base()).isEqualTo(100);
                });
    }

    @Test
    void theRuralCriterionOpensToRuralCommunesOnly() {
        assertThat(all(TitleKind.COMMUNE, "rural_criterion_19_2", null, null))
                .extracting(it -> it.named().code())
                .containsExactly("X1");
    }

    @Test
    void rowsComeInParts() {
        var first = rows.page(query(AREAS, "cultural_area", null, null), 0, 3);
        assertThat(first.items()).hasSize(3);
        assertThat(first.total()).isEqualTo(4);
        assertThat(first.next()).isEqualTo(3);

        var last = rows.page(query(AREAS, "cultural_area", null, null), 3, 3);
        assertThat(last.items()).extracting(it -> it.named().code()).containsExactly("V4");
        assertThat(last.next()).isNull();
    }

    @Test
    void aSensitiveMarkOpensInTheCommuneItselfOnly() {
        var commune = scene.unit("X1");
        assertThat(rows.page(query(AREAS, "no_drugs", null, null), 0, 9).closed()).isTrue();
        assertThat(rows.page(query(AREAS, "no_drugs", commune, null), 0, 9).closed()).isTrue();
        assertThat(rows.every(query(AREAS, "no_drugs", commune, null))).isEmpty();

        assertThat(rows.byCommune(query(AREAS, "no_drugs", null, null)))
                .extracting(it -> it.name(), it -> it.base(), it -> it.hidden(), it -> it.number())
                .containsExactlyInAnyOrder(
                        tuple("Xã An Lộc", 3, true, 0), tuple("Thị trấn An Hòa", 1, true, 0));

        TitleScene.signIn(Roles.REPORTER, commune);

        assertThat(rows.byCommune(query(AREAS, "no_drugs", commune, null)))
                .extracting(it -> it.hidden(), it -> it.number())
                .containsExactly(tuple(false, 1));
        assertThat(all(AREAS, "no_drugs", commune, State.MET))
                .extracting(it -> it.named().code())
                .containsExactly("V1");
        assertThatThrownBy(() -> all(AREAS, "no_drugs", scene.unit("T2"), null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThatThrownBy(() -> all(AREAS, "no_fires", null, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> all(AREAS, "cultural_institution", null, null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theCulturalTitleOfAnInstitutionIsEnteredInTheGridOfItsCommune() {
        var school = institution("S1", "X1");
        var elsewhere = institution("S2", "T2");
        var commune = scene.unit("X1");
        TitleScene.signIn(Roles.REPORTER, commune);
        var grid = grids.of(commune, 2017);
        assertThat(grid.rows()).extracting(MarkGrid.Row::object).contains(school);
        assertThat(grid.rows()).extracting(MarkGrid.Row::object).doesNotContain(elsewhere);
        assertThat(grid.parts()).hasSize(2);
        assertThat(grid.columns(grid.parts().getLast().rows()))
                .containsExactly(Mark.CULTURAL_INSTITUTION);

        grids.keep(
                commune,
                2017,
                grid.version(),
                Map.of(school + ":cultural_institution", new Cell(true, null, null)));

        assertThat(all(TitleKind.SCHOOL, "cultural_institution", commune, State.MET))
                .extracting(Row::object)
                .containsExactly(school);
    }

    private UUID institution(String code, String commune) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into awards.institution (id, kind, code, unit_id, reports_to, armed_forces, version)
                        values (:id, 5, :code, :unit, :unit, false, 0)
                        """)
                .param("id", id)
                .param("code", code)
                .param("unit", scene.object(commune))
                .update();
        return id;
    }

    private List<Row> all(
            TitleKind kind, String mark, @Nullable UnitId unit, @Nullable State state) {
        return rows.every(query(kind, mark, unit, state));
    }

    private static Query query(
            TitleKind kind, String mark, @Nullable UnitId unit, @Nullable State state) {
        return new Query(2017, kind, mark, unit, state, TitleScene.TODAY);
    }
}
