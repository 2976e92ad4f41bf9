package vn.binhyen.reporting.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static vn.binhyen.reporting.ReportingScene.as;
import static vn.binhyen.reporting.ReportingScene.officer;
import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.binhyen.reporting.LaunchedPeak;
import vn.binhyen.reporting.board.BoardFilter;
import vn.binhyen.reporting.board.BoardRow;
import vn.binhyen.reporting.board.CampaignBoard;
import vn.binhyen.reporting.rounds.ObligationState;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.util.List;
import java.util.Map;
import java.util.UUID;

class BoardAndUrgingIntegrationTests extends LaunchedPeak {

    @Autowired CampaignBoard board;
    @Autowired Urging urging;

    @Test
    void theBoardShowsEachUnitInEachRoundAndHowItStands() {
        var commune = province.commune(1, 1);
        submit(commune, Map.of(TURNS, 5));
        keep(province.commune(1, 2), Map.of(TURNS, 1));

        var all = asAdmin(() -> board.rows(launch.campaign(), null, BoardFilter.ALL));

        assertThat(all.total()).isEqualTo(8);
        assertThat(all.items()).allSatisfy(it -> assertThat(it.cells()).hasSize(4));
        assertThat(state(all.items(), commune.value())).isEqualTo(ObligationState.SUBMITTED);
        assertThat(state(all.items(), province.commune(1, 2).value()))
                .isEqualTo(ObligationState.OVERDUE);
    }

    @Test
    void theBoardIsNarrowedByStateDistrictTierAndName() {
        submit(province.commune(1, 1), Map.of(TURNS, 5));
        var overdue = BoardFilter.ALL.with(ObligationState.OVERDUE);
        var ofDistrict = new BoardFilter(null, province.district(2), "commune", null, null, 0, 50);
        var named = new BoardFilter(null, null, null, "vinh thinh 1.", null, 0, 50);

        assertThat(asAdmin(() -> board.rows(launch.campaign(), first, overdue)).total())
                .isEqualTo(7);
        assertThat(asAdmin(() -> board.rows(launch.campaign(), null, ofDistrict)).items())
                .extracting(BoardRow::tier)
                .containsExactly("commune", "commune", "commune");
        assertThat(asAdmin(() -> board.rows(launch.campaign(), null, named)).total()).isEqualTo(3);
        var viewer = officer(Roles.VIEWER, province.district(1));
        assertThat(as(viewer, () -> board.rows(launch.campaign(), null, BoardFilter.ALL)).total())
                .isEqualTo(4);
    }

    @Test
    void theBoardGoesOnWhereThePageEnded() {
        var page = asAdmin(() -> board.rows(launch.campaign(), null, BoardFilter.ALL.limitedTo(5)));
        var next = page.next();
        assertThat(next).isNotNull();

        var rest =
                asAdmin(() ->
                        board.rows(
                                launch.campaign(),
                                null,
                                BoardFilter.ALL.after(next == null ? 0 : next)));

        assertThat(page.items()).hasSize(5);
        assertThat(rest.items()).hasSize(3).doesNotContainAnyElementsOf(page.items());
    }

    @Test
    void allWhoAreLateAreRemindedInOneActionAndItIsCounted() {
        submit(province.commune(1, 1), Map.of(TURNS, 5));

        var urged = as(planner(), () -> urging.urge(first));

        assertThat(urged)
                .hasSize(7)
                .extracting(it -> it.obliged().id())
                .doesNotContain(province.commune(1, 1).value());
        assertThat(asAdmin(() -> board.rows(launch.campaign(), null, BoardFilter.ALL)).items())
                .filteredOn(it -> it.reminders() == 1)
                .hasSize(7);
    }

    @Test
    void nobodyIsRemindedWhereNobodyIsLate() {
        province.communes.forEach((district, communes) -> {
            submit(district, Map.of(TURNS, 1));
            communes.forEach(it -> submit(it, Map.of(TURNS, 1)));
        });

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> as(planner(), () -> urging.urge(first)))
                .satisfies(no -> assertThat(no.key()).isEqualTo("reporting.refusal.nobody-late"));
    }

    private ObligationState state(List<BoardRow> rows, UUID unit) {
        return rows.stream()
                .filter(it -> it.obliged().id().equals(unit))
                .map(it -> it.cells().get(first))
                .map(it -> it == null ? ObligationState.DUE : it.state())
                .findFirst()
                .orElseThrow();
    }
}
