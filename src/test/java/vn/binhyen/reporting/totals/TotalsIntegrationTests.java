package vn.binhyen.reporting.totals;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.binhyen.reporting.ReportingScene.as;
import static vn.binhyen.reporting.SampleCampaign.DISTINCT;
import static vn.binhyen.reporting.SampleCampaign.STOCK;
import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.binhyen.reporting.LaunchedPeak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class TotalsIntegrationTests extends LaunchedPeak {

    @Autowired FigureQuery figures;

    @Test
    void totalsAreTheSumOfOwnFiguresAtEveryLevel() {
        var expected = new HashMap<UUID, Long>();
        long value = 1;
        for (var district : province.communes.keySet()) {
            submit(district, Map.of(TURNS, value, STOCK, 2));
            expected.merge(district.value(), value, Long::sum);
            expected.merge(province.province.value(), value, Long::sum);
            for (var commune : province.communes.get(district)) {
                value *= 3;
                submit(commune, Map.of(TURNS, value));
                expected.put(commune.value(), value);
                expected.merge(district.value(), value, Long::sum);
                expected.merge(province.province.value(), value, Long::sum);
            }
        }

        for (var level : List.of("province", "district", "commune")) {
            var lines = asAdmin(() -> rollUp.ofRound(first, level, Counted.HANDED_IN, null));
            assertThat(lines).isNotEmpty();
            assertThat(lines)
                    .allSatisfy(it ->
                            assertThat(it.values().get(TURNS)).isEqualTo(expected.get(it.id())));
        }
        var all = asAdmin(() -> rollUp.ofRound(first, "province", Counted.HANDED_IN, null));
        assertThat(all)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.reported()).isEqualTo(8);
                    assertThat(it.expected()).isEqualTo(8);
                    assertThat(it.values()).containsEntry(STOCK, 4L).doesNotContainKey(DISTINCT);
                });
        var series =
                asAdmin(() ->
                        figures.ask(
                                new FigureQuery.Question(
                                        TURNS, province.province, null, null, "district", null)));
        assertThat(series).hasSize(8);
        assertThat(series.getFirst().value()).isEqualTo(expected.get(series.getFirst().unit()));
    }

    @Test
    void aReturnedReportIsOutOfTheSumsUntilItComesAgain() {
        var commune = province.commune(1, 1);
        submit(commune, Map.of(TURNS, 5));
        as(
                reviewer(),
                () -> desk.giveBack(first, commune.value(), "Kiểm tra lại", List.of(TURNS), null));

        assertThat(provinceTotal().values()).isEmpty();
        assertThat(provinceTotal().reported()).isZero();
        submit(commune, Map.of(TURNS, 6));
        assertThat(provinceTotal().values()).containsEntry(TURNS, 6L);
    }

    @Test
    void overTheRoundsTurnsAreAddedAndTheRestStandsAsOfTheLast() {
        var commune = province.commune(1, 1);
        var second = launch.rounds().get(1).id();
        submit(first, commune, Map.of(TURNS, 5, DISTINCT, 7, STOCK, 9));
        submit(second, commune, Map.of(TURNS, 6, DISTINCT, 8, STOCK, 4));

        var total =
                asAdmin(() ->
                                rollUp.ofCampaign(
                                        launch.campaign(),
                                        "province",
                                        Counted.HANDED_IN,
                                        null,
                                        null))
                        .getFirst();

        assertThat(total.values()).isEqualTo(Map.of(TURNS, 11L, DISTINCT, 8L, STOCK, 4L));
        assertThat(total.reported()).isEqualTo(2);
        assertThat(total.expected()).isEqualTo(32);
        var view = asAdmin(() -> forms.open(second, commune.value()));
        assertThat(view.lines().getFirst().last()).isEqualTo(5);
        assertThat(view.lines().getFirst().toDate()).isEqualTo(11);
    }
}
