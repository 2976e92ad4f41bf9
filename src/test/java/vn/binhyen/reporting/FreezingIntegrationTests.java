package vn.binhyen.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.binhyen.reporting.ReportingScene.as;
import static vn.binhyen.reporting.ReportingScene.reporter;
import static vn.binhyen.reporting.ReportingScene.submission;
import static vn.binhyen.reporting.SampleCampaign.STOCK;
import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.binhyen.reporting.board.BoardFilter;
import vn.binhyen.reporting.board.BoardRow;
import vn.binhyen.reporting.board.CampaignBoard;
import vn.binhyen.reporting.board.RoundBoard;
import vn.binhyen.reporting.rounds.Coverage;
import vn.binhyen.reporting.rounds.ObligationState;
import vn.binhyen.reporting.totals.FrozenFigures;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.util.List;
import java.util.Map;

class FreezingIntegrationTests extends LaunchedPeak {

    @Autowired Freezing freezing;
    @Autowired FrozenFigures frozen;
    @Autowired RoundBoard board;
    @Autowired CampaignBoard campaigns;

    @Test
    void whatIsIssuedStaysAndALaterChangeIsACorrection() {
        var commune = province.commune(1, 1);
        submit(commune, Map.of(TURNS, 5));
        var coverage = as(planner(), () -> freezing.freeze(first));
        assertThat(coverage).isEqualTo(new Coverage(1, 8));

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
    void theBoardOfAFrozenRoundSaysWhatCounted() {
        var taken = province.commune(1, 1);
        var waiting = province.commune(1, 2);
        var corrected = province.commune(2, 1);
        var silent = province.commune(2, 2);
        submit(taken, Map.of(TURNS, 5));
        as(reviewer(), () -> desk.takeIn(first, taken.value(), null));
        submit(waiting, Map.of(TURNS, 6));
        submit(corrected, Map.of(TURNS, 7));
        as(planner(), () -> freezing.freeze(first));
        as(
                ReportingScene.officer(Roles.REVIEWER, province.district(2)),
                () -> desk.giveBack(first, corrected.value(), "Xem lại", List.of(TURNS), null));

        assertThat(cell(taken)).isEqualTo("FROZEN null");
        assertThat(cell(waiting)).isEqualTo("FROZEN NOT_TAKEN_IN");
        assertThat(cell(corrected)).isEqualTo("RETURNED COUNTED_BEFORE");
        assertThat(cell(silent)).endsWith(" NOT_COUNTED");

        submit(corrected, Map.of(TURNS, 8));
        submit(silent, Map.of(TURNS, 9));
        assertThat(cell(corrected)).isEqualTo("FROZEN CORRECTED");
        assertThat(cell(silent)).isEqualTo("SUBMITTED AFTER_FREEZE");
        assertThat(
                        rows(BoardFilter.ALL.with(ObligationState.FROZEN)).stream()
                                .map(it -> it.obliged().id()))
                .containsExactlyInAnyOrder(taken.value(), waiting.value(), corrected.value());
    }

    private String cell(UnitId unit) {
        return rows(BoardFilter.ALL).stream()
                .filter(it -> it.obliged().id().equals(unit.value()))
                .map(it -> it.cells().get(first))
                .map(it -> it.state() + " " + it.remark())
                .findFirst()
                .orElse("");
    }

    private List<BoardRow> rows(BoardFilter filter) {
        return as(planner(), () -> campaigns.rows(launch.campaign(), first, filter).items());
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
