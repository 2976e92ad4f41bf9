package vn.binhyen.communitymodels;

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
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Guidance 22/HD-BCA-V05: models by name, by sites and by groups, the same on every page. */
@SpringBootTest
@Transactional
class ModelCountingIntegrationTests {

    private static final LocalDate DAY = LocalDate.parse("2018-09-12");

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired ModelCatalogue catalogue;
    @Autowired ModelSummary summary;

    @SuppressWarnings("NullAway.Init")
    private ModelScene scene;

    @BeforeEach
    void aProvince() {
        ModelScene.signIn();
        scene = new ModelScene(jdbc, naming, targets);
        scene.units(
                "district,D1,Huyện Nga Sơn,Huyện,38",
                "commune,C1,Xã Một,Xã,D1",
                "commune,C2,Xã Hai,Xã,D1",
                "commune,C3,Xã Ba,Xã,38");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aModelInTwoCommunesCountsOnceInEachAndOnceAbove() {
        scene.bring(
                "models",
                ModelScene.COLUMNS,
                "A1,Giáp ranh,Hội Nông dân,district,bordering,,C1;C2,2015-01-01,,,6,",
                "A2,Camera,Hội Nông dân,commune,general,,C1,2015-01-01,,,2,",
                "A3,Nghỉ,Hội Nông dân,commune,general,,C1,2015-01-01,2017-01-01,,9,",
                "A4,Ngoài,Hội Phụ nữ,commune,general,,C3;C2,2015-01-01,,,4,");

        assertThat(numbers(summary.of(null, DAY))).containsExactly(3, 5, 12);
        assertThat(numbers(summary.of(unit("D1"), DAY))).containsExactly(3, 4, 8);
        assertThat(numbers(summary.of(unit("C1"), DAY))).containsExactly(2, 2, 8);
        assertThat(numbers(summary.of(unit("C2"), DAY))).containsExactly(2, 2, 0);
        assertThat(numbers(summary.of(unit("C3"), DAY))).containsExactly(1, 1, 4);
    }

    @Test
    void boardListAndTablesTellTheSameNumbersAsTheSummary() {
        scene.bring(
                "models",
                ModelScene.COLUMNS + ",host_code",
                "A1,Giáp ranh,Hội Nông dân,province,bordering,,C1;C3,2015-01-01,,,6,,38",
                "A2,Camera,Hội Phụ nữ,commune,general,,C1,2015-01-01,,,2,,",
                "A4,Ngoài,Hội Phụ nữ,commune,general,,C3;C2,2015-01-01,,,4,,");
        var province = unit("38");
        var byUnit = summary.byUnit(province, DAY);

        for (var code : List.of("38", "D1", "C1", "C2", "C3")) {
            var unit = unit(code);
            assertThat(summary.of(unit, DAY).total())
                    .as(code)
                    .isEqualTo(catalogue.all(ModelFilter.workingIn(unit), DAY).size())
                    .isEqualTo(
                            catalogue.board(ModelFilter.workingIn(unit), DAY).values().stream()
                                    .mapToInt(List::size)
                                    .sum())
                    .isEqualTo(
                            summary.byOwner(unit, DAY).values().stream()
                                    .mapToInt(ModelSummary.Totals::total)
                                    .sum());
        }
        for (var code : List.of("D1", "C3")) {
            assertThat(numbers(Objects.requireNonNull(byUnit.get(unit(code)))))
                    .as(code)
                    .isEqualTo(numbers(summary.of(unit(code), DAY)));
        }
        assertThat(numbers(Objects.requireNonNull(byUnit.get(null)))).containsExactly(1, 0, 6);
        assertThat(byUnit.values().stream().mapToInt(ModelSummary.Totals::sites).sum())
                .isEqualTo(summary.of(province, DAY).sites());
        assertThat(byUnit.values().stream().mapToInt(ModelSummary.Totals::groups).sum())
                .isEqualTo(summary.of(province, DAY).groups());
    }

    private UnitId unit(String code) {
        return scene.unit(code);
    }

    /** By name, by sites and by groups. */
    private static List<Integer> numbers(ModelSummary.Totals totals) {
        return List.of(totals.total(), totals.sites(), totals.groups());
    }
}
