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
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.SearchSource.Hit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Files of units that were divided or abolished while these were open, and where they are found.
 */
@SpringBootTest
@Transactional
class EndedUnitFilesIntegrationTests {

    private static final LocalDate TODAY = CycleScene.TODAY;

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CycleManagement management;
    @Autowired CycleListing listing;
    @Autowired DossierReading reading;
    @Autowired FormerFileSearch search;
    @Autowired FilePanel panel;

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
    void theFileOfADividedAreaNamesAllThatHaveSomethingOfIt() {
        var cycle = open(CycleScene.YEAR + 2, TitleKind.RESIDENTIAL_AREA);
        register(cycle, "X1", "V1");
        var old = scene.id("V1");
        var day = TODAY.minusDays(3).toString();
        scene.bring(
                "reorganisations",
                "effective_date,instrument,level,old_code,new_code,new_name,new_type,new_parent_code,relation,share",
                day + ",12/NQ,village,V1,V6,Thôn Sáu,Thôn,X1,split,partial",
                day + ",12/NQ,village,V1,V7,Thôn Bảy,Thôn,X2,split,partial");

        for (var commune : List.of("X1", "X2")) {
            CycleScene.signIn(Roles.REPORTER, scene.unit(commune));
            assertThat(listing.former(listing.required(cycle), scene.unit(commune)))
                    .as(commune)
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.place().keeperName())
                                .contains("Xã An Lộc")
                                .contains("Xã An Hòa");
                        assertThat(it.place().open()).isFalse();
                    });
            assertThat(reading.of(cycle, old).place().name()).isEqualTo("Thôn 1");
            assertThat(found("thon 1")).hasSize(1);
        }
        CycleScene.signIn(Roles.REPORTER, scene.unit("X1"));
        assertThat(found("thon 2")).as("it is still there").isEmpty();
    }

    @Test
    void theFileOfAnAbolishedAreaIsFoundAtItsCommuneBySearchAndOnItsOldPage() {
        var cycle = open(CycleScene.YEAR + 2, TitleKind.RESIDENTIAL_AREA);
        register(cycle, "X1", "V1");
        var old = scene.id("V1");
        scene.bring(
                "reorganisations",
                "effective_date,instrument,level,old_code,relation",
                TODAY.minusDays(3) + ",12/NQ,village,V1,abolished");

        CycleScene.signIn(Roles.REPORTER, scene.unit("X1"));
        assertThat(listing.former(listing.required(cycle), scene.unit("X1")))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.place().keeper()).isEqualTo(scene.unit("X1"));
                    assertThat(Objects.requireNonNull(it.place().ended()).on())
                            .isEqualTo(TODAY.minusDays(3));
                    assertThat(it.place().open()).isFalse();
                });
        assertThat(reading.of(cycle, old).mayKeep()).isFalse();
        assertThat(found("thon 1"))
                .singleElement()
                .matches(it -> it.href().endsWith("/objects/" + old));
        assertThat(panel.panelFor(new UnitId(old), TODAY.minusDays(4))).isPresent();

        CycleScene.signIn(Roles.REPORTER, scene.unit("X2"));
        assertThat(found("thon 1")).isEmpty();
        assertThat(panel.panelFor(new UnitId(old), TODAY.minusDays(4))).isEmpty();
    }

    private List<Hit> found(String words) {
        return search.find(
                words,
                10,
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()));
    }

    private CycleId open(int year, TitleKind kind) {
        return management.open(year, kind, Purpose.TITLE);
    }

    private void register(CycleId cycle, String unit, String... codes) {
        management.register(
                cycle, scene.unit(unit), List.of(codes).stream().map(scene::id).toList());
    }
}
