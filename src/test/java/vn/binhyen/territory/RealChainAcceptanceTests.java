package vn.binhyen.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static vn.binhyen.territory.Registers.on;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.RealChain.Listed;

import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The list of 2018 and every resolution since lead to the list of each day that has one. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class RealChainAcceptanceTests {

    private static final LocalDate LAST = LocalDate.parse("2025-07-01");

    @Autowired List<ImportTarget> targets;
    @Autowired UnitDirectory directory;
    @Autowired UnitLineage lineage;
    @Autowired Tiers tiers;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void registerOf2018() {
        assumeTrue(RealChain.isThere());
        EmptyRegister.in(jdbc);
        target("units").apply(on(null), RealChain.register("2018"));
    }

    @Test
    void theUnitsEqualTheListOfEveryDayThatHasOne() {
        applyAll();

        assertThat(units("2018-09-12")).isEqualTo(RealChain.list("2018"));
        assertThat(units("2019-12-01")).isEqualTo(RealChain.list("2019-12"));
        assertThat(units("2020-06-01")).isEqualTo(RealChain.list("2020"));
        assertThat(units("2025-01-01")).isEqualTo(RealChain.list("2025-01"));
        assertThat(units("2025-07-01")).isEqualTo(RealChain.list("2025"));
    }

    @Test
    void thePreviewCountsWhatEachDayWouldDo() {
        var found = target("reorganisations").check(on(null), RealChain.edges());

        assertThat(found.getLast().arguments())
                .containsExactly(LAST, "1686/NQ-UBTVQH15", 144, 551, 22);
    }

    @Test
    void everyDayHasTheUnitsOfTheResolution() {
        applyAll();

        assertThat(count("commune", LocalDate.parse("2019-11-30"))).isEqualTo(635);
        for (var day : RealChain.DAYS) {
            assertThat(count("commune", day.date())).as(day.day()).isEqualTo(day.communes());
            assertThat(count("district", day.date())).as(day.day()).isEqualTo(day.districts());
        }
        assertThat(tiers.on(LAST)).extracting(TierView::code).doesNotContain("district");
        assertThat(tiers.on(LAST.minusDays(1))).extracting(TierView::code).contains("district");
    }

    @Test
    void eachOfThe635ReachesItsSuccessors() {
        applyAll();

        var before = directory.below(province(), Set.of("commune"), LocalDate.parse("2018-09-12"));
        var today = new HashSet<UnitId>();
        directory
                .below(province(), Set.of("commune"), LAST)
                .forEach(it -> today.add(it.unit().id()));
        var ids = before.stream().map(it -> it.unit().id()).toList();
        var paths = lineage.paths(ids, LAST);

        assertThat(ids).hasSize(635);
        var reached = new HashSet<UnitId>();
        for (var id : ids) {
            assertThat(paths.reach(id)).isNotEmpty().isSubsetOf(today);
            reached.addAll(paths.reach(id));
        }
        assertThat(reached).hasSize(166);
    }

    @Test
    void changesNothingTheSecondTime() {
        applyAll();
        var versions = versions();

        var again = target("reorganisations").apply(on(null), RealChain.edges());

        assertThat(again.added()).isZero();
        assertThat(again.changed()).isZero();
        assertThat(again.unchanged()).isEqualTo(797);
        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void theReorganisationOf2025IsAppliedInUnderFiveSeconds() {
        RealChain.DAYS.stream()
                .filter(it -> !it.date().equals(LAST))
                .forEach(
                        it -> target("reorganisations").apply(on(null), RealChain.edges(it.day())));

        var start = System.nanoTime();
        var done = target("reorganisations").apply(on(null), RealChain.edges("2025-07-01"));
        var took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(done.added()).isEqualTo(144);
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }

    /** 17 merged units took the code of the other partner. */
    @Test
    void aCodeIsNoIdentity() {
        applyAll();

        var old = byCode("15868", "2019-11-30");
        var taken = byCode("15913", "2019-11-30");
        var merged = byCode("15913", "2019-12-01");

        assertThat(merged.name()).endsWith("Tào Xuyên");
        assertThat(merged.id()).isNotEqualTo(old.id()).isNotEqualTo(taken.id());
        assertThat(directory.find(old.id(), LocalDate.parse("2019-12-01"))).isEmpty();
        assertThat(lineage.paths(List.of(old.id()), LocalDate.parse("2019-12-01")).reach(old.id()))
                .containsExactly(merged.id());
    }

    /** "Xã Phú Xuân" of one district merges away while that of another stays. */
    @Test
    void aNameIsNoIdentity() {
        applyAll();
        var before =
                directory
                        .below(province(), Set.of("commune"), LocalDate.parse("2025-06-30"))
                        .stream()
                        .map(PlacedUnit::unit)
                        .filter(it -> it.name().equals("Xã Phú Xuân"))
                        .toList();

        assertThat(before).hasSize(2);
        assertThat(before.stream().filter(it -> directory.find(it.id(), LAST).isPresent()))
                .singleElement()
                .satisfies(it ->
                        assertThat(directory.required(it.id(), LAST).name())
                                .isEqualTo("Xã Phú Xuân"));
    }

    /** Lists mix NFC and NFD, and where the tone mark stands. */
    @Test
    void aSpellingIsNoChange() {
        var decomposed =
                RealChain.edges().stream()
                        .map(it -> {
                            var cells = new HashMap<>(it.cells());
                            cells.computeIfPresent(
                                    "old_name",
                                    (key, name) ->
                                            Normalizer.normalize(
                                                    name.replace("Hóa", "Hoá"),
                                                    Normalizer.Form.NFD));
                            cells.computeIfPresent(
                                    "new_name",
                                    (key, name) -> Normalizer.normalize(name, Normalizer.Form.NFD));
                            return new ImportRow(it.line(), cells);
                        })
                        .toList();

        assertThat(target("reorganisations").check(on(null), decomposed))
                .extracting(RowMessage::key)
                .containsOnly("territory.reorganisation.summary");
        target("reorganisations").apply(on(null), decomposed);

        assertThat(units("2025-07-01")).isEqualTo(RealChain.list("2025"));
    }

    /** The day of effect stands in the row, whatever day comes with the file. */
    @Test
    void theDayOfAListIsNotTheDayOfEffect() {
        target("reorganisations").apply(on("2026-01-15"), RealChain.edges());

        assertThat(count("commune", LocalDate.parse("2019-11-30"))).isEqualTo(635);
        assertThat(count("commune", LocalDate.parse("2019-12-01"))).isEqualTo(559);
        assertThat(count("commune", LAST)).isEqualTo(166);
    }

    private void applyAll() {
        assertThat(target("reorganisations").check(on(null), RealChain.edges()))
                .extracting(RowMessage::key)
                .containsOnly("territory.reorganisation.summary")
                .hasSize(7);
        target("reorganisations").apply(on(null), RealChain.edges());
    }

    private Set<Listed> units(String day) {
        var date = LocalDate.parse(day);
        var found = new HashSet<Listed>();
        for (var placed : directory.below(province(), Set.of("district", "commune"), date)) {
            var unit = placed.unit();
            found.add(
                    new Listed(
                            unit.tier(),
                            unit.code(),
                            unit.name(),
                            placed.ancestors().getFirst().code()));
        }
        return found;
    }

    private int count(String tier, LocalDate day) {
        return directory.below(province(), Set.of(tier), day).size();
    }

    private UnitId province() {
        return directory.province().orElseThrow();
    }

    private UnitView byCode(String code, String day) {
        return directory.byCode(List.of(code), LocalDate.parse(day)).getFirst();
    }

    private long versions() {
        return jdbc.sql("select count(*) from territory.unit_version")
                .query((rs, row) -> rs.getLong(1))
                .single();
    }

    private ImportTarget target(String name) {
        return targets.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }
}
