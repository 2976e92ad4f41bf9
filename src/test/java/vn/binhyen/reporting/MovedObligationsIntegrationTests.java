package vn.binhyen.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.events.ReorganisationId;
import vn.binhyen.territory.events.Share;
import vn.binhyen.territory.events.SuccessionEdge;
import vn.binhyen.territory.events.UnitsReorganised;
import vn.binhyen.territory.reorganisations.ReorganisationManagement;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

class MovedObligationsIntegrationTests extends LaunchedPeak {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String HEAD =
            "level,old_code,new_code,new_name,new_type,new_parent_code,relation,share";

    @Autowired ReorganisationManagement reorganisations;
    @Autowired UnitDirectory directory;
    @Autowired FigureQuery figures;

    @Test
    void theSuccessorOwesInThePlaceOfWhoWentIntoIt() {
        reorganise(merged("C1.1", "N"), merged("C1.2", "N"));

        assertThat(owing(first))
                .contains(unit("N"))
                .doesNotContain(province.commune(1, 1), province.commune(1, 2))
                .hasSize(7);
    }

    @Test
    void toldTwiceItMovesOnce() {
        var id = reorganise(merged("C1.1", "N"), merged("C1.2", "N"));
        var before = owing(first);

        scene.publish(
                new UnitsReorganised(
                        id,
                        "1/NQ",
                        day(),
                        List.of(
                                new SuccessionEdge(
                                        province.commune(1, 1),
                                        unit("N"),
                                        Relation.MERGED,
                                        Share.FULL))));
        settled();

        assertThat(owing(first)).isEqualTo(before);
    }

    @Test
    void draftsGoOnInTheSuccessorsDraft() {
        keep(province.commune(1, 1), Map.of(TURNS, 5));
        keep(province.commune(1, 2), Map.of(TURNS, 8));

        reorganise(merged("C1.1", "N"), merged("C1.2", "N"));

        assertThat(storedValues(unit("N"))).containsEntry(TURNS, 13L);
        assertThat(state(unit("N"))).isEqualTo("DRAFT");
        assertThat(owing(first)).doesNotContain(province.commune(1, 1));
    }

    @Test
    void whatWasHandedInStaysWithWhoHandedItIn() {
        submit(province.commune(1, 1), Map.of(TURNS, 5));

        reorganise(merged("C1.1", "N"), merged("C1.2", "N"));

        assertThat(state(province.commune(1, 1))).isEqualTo("SUBMITTED");
        assertThat(provinceTotal().values()).containsEntry(TURNS, 5L);
    }

    @Test
    void aUnitUnderAnotherDistrictReportsToItsDesk() {
        var commune = province.commune(1, 1);

        reorganise(
                "commune,%s,%s,,,%s,reparented,full"
                        .formatted(code("C1.1"), code("C1.1"), code("D2")));

        var report = asAdmin(() -> forms.open(first, commune.value()));
        assertThat(report.desk()).isEqualTo(province.district(2));
        submit(commune, Map.of(TURNS, 4));
        assertThat(asAdmin(() -> rollUp.ofRound(first, "district", Counted.HANDED_IN, null)))
                .filteredOn(it -> it.id().equals(province.district(2).value()))
                .singleElement()
                .satisfies(it -> assertThat(it.values()).containsEntry(TURNS, 4L));
    }

    @Test
    void anUndoneReorganisationBringsTheObligationsBack() {
        var before = owing(first);
        var id = reorganise(merged("C1.1", "N"), merged("C1.2", "N"));

        reorganisations.undo(id);
        settled();

        assertThat(owing(first)).isEqualTo(before);
    }

    @Test
    void cannotBeUndoneOnceASuccessorHasReported() {
        var id = reorganise(merged("C1.1", "N"), merged("C1.2", "N"));
        submit(unit("N"), Map.of(TURNS, 4));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reorganisations.undo(id))
                .withMessage("reporting.reorganisation.reported");
    }

    @Test
    void thePreviewSaysWhichReportsAreTouched() {
        keep(province.commune(1, 1), Map.of(TURNS, 5));

        var preview =
                reorganisations.preview(call(), rows(merged("C1.1", "N"), merged("C1.2", "N")));

        assertThat(preview.days().getFirst().touched())
                .extracting(it -> it.key() + " " + it.number())
                .contains("reporting.reorganisation.due 7", "reporting.reorganisation.draft 1");
    }

    @Test
    void aStatedShareMakesASplitComparable() {
        submit(province.commune(1, 1), Map.of(TURNS, 10));
        var id =
                reorganise(
                        LocalDate.parse("2015-01-01"),
                        split("C1.1", "N", "remainder"),
                        split("C1.1", "M", "partial"));
        var on = LocalDate.parse("2015-01-01");

        assertThat(values(on)).containsEntry("N", "-").containsEntry("M", "-");

        reorganisations.stateShare(id, 2, "0,3", "Báo cáo 12/BC-UBND");

        assertThat(values(on)).containsEntry("N", "7").containsEntry("M", "3");
    }

    @Test
    void aSumOfTwoUnitsCannotBeTakenApartOnTheirOwnDay() {
        reorganise(merged("C1.1", "N"), merged("C1.2", "N"));
        submit(unit("N"), Map.of(TURNS, 9));

        var series =
                asAdmin(() ->
                        figures.ask(
                                new FigureQuery.Question(
                                        TURNS,
                                        province.province,
                                        null,
                                        launch.rounds().getFirst().dueOn(),
                                        "commune",
                                        day().minusDays(1))));
        assertThat(series)
                .filteredOn(it -> it.unit().equals(province.commune(1, 1).value()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.value()).isNull();
                    assertThat(it.incomparable()).isNotNull();
                });
        var district =
                asAdmin(() ->
                        figures.ask(
                                new FigureQuery.Question(
                                        TURNS,
                                        province.district(1),
                                        null,
                                        launch.rounds().getFirst().dueOn(),
                                        "district",
                                        day().minusDays(1))));
        assertThat(district).singleElement().satisfies(it -> assertThat(it.value()).isEqualTo(9));
    }

    /** By code; a dash where it is not comparable. */
    private Map<String, String> values(LocalDate on) {
        var found = new LinkedHashMap<String, String>();
        asAdmin(() ->
                        figures.ask(
                                new FigureQuery.Question(
                                        TURNS,
                                        province.province,
                                        null,
                                        launch.rounds().getFirst().dueOn(),
                                        "commune",
                                        on)))
                .forEach(it ->
                        found.put(
                                it.code().substring(code("").length()),
                                it.incomparable() == null ? String.valueOf(it.value()) : "-"));
        return found;
    }

    private LocalDate day() {
        return launch.rounds().getFirst().dueOn().minusDays(5);
    }

    private ReorganisationId reorganise(String... lines) {
        return reorganise(day(), lines);
    }

    private ReorganisationId reorganise(LocalDate day, String... lines) {
        var call = new ImportCall(UUID.randomUUID(), day, day, "%d/NQ".formatted(COUNTER.incrementAndGet()));
        var id = reorganisations.apply(call, rows(lines)).facts().getFirst();
        settled();
        return id;
    }

    private void settled() {
        await().atMost(Duration.ofSeconds(20)).until(() -> !pending());
    }

    private ImportCall call() {
        return new ImportCall(UUID.randomUUID(), day(), day(), "1/NQ");
    }

    private List<ImportRow> rows(String... lines) {
        var rows = new ArrayList<ImportRow>();
        for (var line : lines) {
            var cells = new LinkedHashMap<String, String>();
            var values = line.split(",", -1);
            var names = HEAD.split(",");
            for (int i = 0; i < names.length; i++) {
                cells.put(names[i], values[i]);
            }
            rows.add(new ImportRow(rows.size() + 1, cells));
        }
        return rows;
    }

    private String merged(String from, String into) {
        return "commune,%s,%s,Xã Mới,Xã,%s,merged,full"
                .formatted(code(from), code(into), code("D1"));
    }

    private String split(String from, String into, String share) {
        return "commune,%s,%s,Xã Mới %s,Xã,%s,split,%s"
                .formatted(code(from), code(into), into, code("D1"), share);
    }

    private String code(String bare) {
        return province.code(bare);
    }

    private UnitId unit(String code) {
        return directory.byCode(List.of(code(code)), LocalDate.parse("2015-06-01")).getFirst().id();
    }

    private String state(UnitId unit) {
        return jdbc.sql(
                        "select state from reporting.report where round_id = :r and obliged_id = :u")
                .param("r", first.value())
                .param("u", unit.value())
                .query((rs, row) -> rs.getString(1))
                .single();
    }

    private Set<UnitId> owing(RoundId round) {
        return jdbc
                .sql("select obliged_id from reporting.report where round_id = :r")
                .param("r", round.value())
                .query((rs, row) -> new UnitId(rs.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
