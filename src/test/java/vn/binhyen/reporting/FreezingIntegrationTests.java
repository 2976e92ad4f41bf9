package vn.binhyen.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.binhyen.reporting.ReportingScene.as;
import static vn.binhyen.reporting.ReportingScene.reporter;
import static vn.binhyen.reporting.ReportingScene.submission;
import static vn.binhyen.reporting.SampleCampaign.STOCK;
import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Map;

class FreezingIntegrationTests extends LaunchedPeak {

    @Autowired Freezing freezing;
    @Autowired FrozenFigures frozen;
    @Autowired RoundBoard board;

    @Test
    void whatIsIssuedStaysAndALaterChangeIsACorrection() {
        var commune = province.commune(1, 1);
        submit(commune, Map.of(TURNS, 5));
        var coverage = as(planner(), () -> freezing.freeze(first));
        assertThat(coverage).isEqualTo(new Freezing.Coverage(1, 8));

        as(
                reviewer(),
                () -> desk.giveBack(first, commune.value(), "Kiểm tra lại", List.of(TURNS), null));
        submit(commune, Map.of(TURNS, 8));

        assertThat(frozen.totals(first, "province").getFirst().values()).containsEntry(TURNS, 5L);
        assertThat(frozen.corrections(first))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.issued()).isEqualTo(5L);
                    assertThat(it.corrected()).isEqualTo(8L);
                });
        assertThat(frozen.missing(first)).hasSize(7);
    }

    @Test
    void onlyWhatComesAfterTheFreezeWaitsAtTheDesk() {
        var commune = province.commune(1, 1);
        submit(commune, Map.of(TURNS, 5));
        assertThat(as(reviewer(), () -> desk.waiting())).hasSize(1);

        as(planner(), () -> freezing.freeze(first));
        assertThat(as(reviewer(), () -> desk.waiting())).isEmpty();

        submit(province.commune(1, 2), Map.of(TURNS, 7));
        assertThat(as(reviewer(), () -> desk.waiting())).hasSize(1);
    }

    @Test
    void whoReportsAfterTheFreezeStandsBesideWhatWasIssued() {
        var late = province.commune(1, 2);
        submit(province.commune(1, 1), Map.of(TURNS, 5));
        keep(late, Map.of(TURNS, 1, STOCK, 2));
        as(planner(), () -> freezing.freeze(first));
        var duties = board.owedBy(reporter(late));
        assertThat(duties).anySatisfy(it -> assertThat(it.round()).isEqualTo(first));

        keep(late, Map.of(TURNS, 7));
        var receipt = as(reporter(late), () -> entry.submit(submission(first, late)));

        assertThat(receipt.afterFreeze()).isTrue();
        assertThat(frozen.totals(first, "province").getFirst().values())
                .isEqualTo(Map.of(TURNS, 5L));
        assertThat(frozen.missing(first))
                .extracting(it -> it.obliged().id())
                .contains(late.value());
        assertThat(frozen.corrections(first))
                .hasSize(2)
                .allSatisfy(it -> {
                    assertThat(it.late()).isTrue();
                    assertThat(it.issued()).isNull();
                })
                .extracting(FrozenFigures.Correction::corrected)
                .containsExactlyInAnyOrder(7L, 2L);
        assertThat(provinceTotal().values()).isEqualTo(Map.of(TURNS, 12L, STOCK, 2L));
    }
}
