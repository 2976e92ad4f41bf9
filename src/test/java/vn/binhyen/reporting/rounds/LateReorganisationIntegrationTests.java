package vn.binhyen.reporting.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.binhyen.reporting.ReportingScene.as;
import static vn.binhyen.reporting.ReportingScene.reporter;
import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.binhyen.reporting.Freezing;
import vn.binhyen.reporting.ReorganisedPeak;
import vn.binhyen.reporting.ReportView;
import vn.binhyen.reporting.board.BoardFilter;
import vn.binhyen.reporting.board.CampaignBoard;
import vn.binhyen.reporting.board.RoundBoard;
import vn.binhyen.reporting.totals.Counted;
import vn.binhyen.reporting.totals.FrozenFigures;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.events.Share;
import vn.binhyen.territory.events.SuccessionEdge;
import vn.binhyen.territory.events.UnitsReorganised;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A reorganisation that is recorded when units it ended have already reported. */
class LateReorganisationIntegrationTests extends ReorganisedPeak {

    @Autowired RoundBoard board;
    @Autowired CampaignBoard campaignBoard;
    @Autowired Freezing freezing;
    @Autowired FrozenFigures frozen;

    @Test
    void whereAllHaveReportedNothingIsLeftForTheSuccessor() {
        submit(province.commune(1, 1), Map.of(TURNS, 5));
        submit(province.commune(1, 2), Map.of(TURNS, 8));

        reorganise(merged("C1.1", "N"), merged("C1.2", "N"));

        assertThat(owing(first))
                .contains(province.commune(1, 1), province.commune(1, 2))
                .doesNotContain(unit("N"));
        assertTotals(13, 2, 8);
    }

    @Test
    void whereOneIsMissingTheSuccessorsReportComesInThePlaceOfWhatWasHandedIn() {
        submit(province.commune(1, 1), Map.of(TURNS, 5));

        reorganise(merged("C1.1", "N"), merged("C1.2", "N"));

        assertTotals(5, 1, 8);
        assertThat(storedValues(unit("N"))).containsEntry(TURNS, 5L);
        submit(unit("N"), Map.of(TURNS, 12));
        assertTotals(12, 1, 7);
        assertThat(listed()).contains(unit("N")).doesNotContain(province.commune(1, 1));
    }

    @Test
    void whatTheDeskHasTakenInCountsOnceToo() {
        submit(province.commune(1, 1), Map.of(TURNS, 5));
        as(reviewer(), () -> desk.takeIn(first, province.commune(1, 1).value(), null));

        reorganise(merged("C1.1", "N"), merged("C1.2", "N"));
        submit(unit("N"), Map.of(TURNS, 12));

        assertTotals(12, 1, 7);
        assertThat(provinceTotal().accepted()).isZero();
    }

    @Test
    void theIssuedFiguresCountItOnce() {
        submit(province.commune(1, 1), Map.of(TURNS, 5));
        reorganise(merged("C1.1", "N"), merged("C1.2", "N"));
        submit(unit("N"), Map.of(TURNS, 12));

        var coverage = as(planner(), () -> freezing.freeze(first));

        assertThat(coverage).isEqualTo(new Coverage(1, 7));
        assertThat(asAdmin(() -> frozen.totals(first, "province")))
                .singleElement()
                .satisfies(it -> assertThat(it.values()).containsEntry(TURNS, 12L));
        assertTotals(12, 1, 7);
    }

    @Test
    void toldOnceMoreNothingChanges() {
        submit(province.commune(1, 1), Map.of(TURNS, 5));
        var id = reorganise(merged("C1.1", "N"), merged("C1.2", "N"));
        submit(unit("N"), Map.of(TURNS, 12));

        var edge =
                new SuccessionEdge(province.commune(1, 1), unit("N"), Relation.MERGED, Share.FULL);
        scene.publish(new UnitsReorganised(id, "1/NQ", day(), List.of(edge)));
        settled();

        assertTotals(12, 1, 7);
        assertThat(storedValues(unit("N"))).containsEntry(TURNS, 12L);
    }

    @Test
    void whatIsSentBackToAUnitThatIsNoMoreIsOwedByItsSuccessor() {
        submit(province.commune(1, 1), Map.of(TURNS, 5));
        submit(province.commune(1, 2), Map.of(TURNS, 8));
        reorganise(merged("C1.1", "N"), merged("C1.2", "N"));

        asAdmin(() ->
                desk.giveBack(
                        first, province.commune(1, 1).value(), "Kiểm tra lại", List.of(), null));
        settled();

        assertThat(storedValues(unit("N"))).containsEntry(TURNS, 13L);
        assertTotals(8, 1, 8);
        submit(unit("N"), Map.of(TURNS, 14));
        assertTotals(14, 1, 7);
    }

    @Test
    void undoneEverybodyStandsAsBefore() {
        submit(province.commune(1, 1), Map.of(TURNS, 5));
        keep(province.commune(1, 2), Map.of(TURNS, 8));
        var before = owing(first);
        var id = reorganise(merged("C1.1", "N"), merged("C1.2", "N"));
        assertThat(storedValues(unit("N"))).containsEntry(TURNS, 13L);

        reorganisations.undo(id);
        settled();

        assertThat(owing(first)).isEqualTo(before);
        assertThat(storedValues(province.commune(1, 2))).containsEntry(TURNS, 8L);
        assertTotals(5, 1, 8);
    }

    @Test
    void undoneTheDraftOfWhoTookAnotherInIsItsOwnAgain() {
        keep(province.commune(1, 1), Map.of(TURNS, 5));
        keep(province.commune(1, 2), Map.of(TURNS, 8));
        var id = reorganise(absorbed("C1.1", "C1.2"));
        assertThat(storedValues(province.commune(1, 2))).containsEntry(TURNS, 13L);

        reorganisations.undo(id);
        settled();

        assertThat(storedValues(province.commune(1, 1))).containsEntry(TURNS, 5L);
        assertThat(storedValues(province.commune(1, 2))).containsEntry(TURNS, 8L);
    }

    @Test
    void bothStandWhereWhoTookItInHadReportedBefore() {
        submit(province.commune(1, 1), Map.of(TURNS, 5));
        submit(province.commune(1, 2), Map.of(TURNS, 8));

        reorganise(absorbed("C1.1", "C1.2"));

        assertTotals(13, 2, 8);
    }

    @Test
    void theReportOfASplitUnitCountsUntilAPartReportsItself() {
        submit(province.commune(1, 1), Map.of(TURNS, 5));
        keep(province.commune(1, 2), Map.of(TURNS, 8));
        reorganise(
                split("C1.1", "N", "remainder"),
                split("C1.1", "M", "partial"),
                split("C1.2", "N", "partial"),
                split("C1.2", "K", "remainder"));

        assertThat(provinceTotal().values()).containsEntry(TURNS, 5L);
        submit(unit("M"), Map.of(TURNS, 2));

        assertThat(provinceTotal().values()).containsEntry(TURNS, 2L);
        assertThat(listed()).contains(unit("N"), unit("M"), unit("K"));
    }

    @Test
    void theDraftOfASplitUnitIsReadByItsSuccessorsAndOwedByNobody() {
        keep(province.commune(1, 1), Map.of(TURNS, 7));
        reorganise(split("C1.1", "N", "remainder"), split("C1.1", "M", "partial"));

        var form = as(reporter(unit("N")), () -> forms.open(first, unit("N").value()));
        assertThat(form.predecessors())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.unit()).isEqualTo(province.commune(1, 1).value());
                    assertThat(it.state()).isEqualTo(ObligationState.DRAFT);
                    assertThat(it.shared()).isTrue();
                });
        var kept = as(reporter(unit("M")), () -> forms.open(first, province.commune(1, 1).value()));
        assertThat(kept.lines().getFirst().value()).isEqualTo(7);
        assertThat(kept.mayWrite()).isFalse();
        assertThat(listed()).contains(unit("N"), unit("M")).doesNotContain(province.commune(1, 1));
        assertThat(provinceTotal().expected()).isEqualTo(9);
    }

    @Test
    void theLastRoundSaysWhoOfThePredecessorsIsMissingInIt() {
        submit(province.commune(1, 1), Map.of(TURNS, 5));
        reorganise(
                launch.rounds().getFirst().dueOn().plusDays(1),
                merged("C1.1", "N"),
                merged("C1.2", "N"));
        var second = launch.rounds().get(1).id();

        var form = as(reporter(unit("N")), () -> forms.open(second, unit("N").value()));

        assertThat(form.lines().getFirst().last()).isEqualTo(5);
        assertThat(form.before())
                .isEqualTo(new ReportView.Coverage(2, List.of("Xã Vĩnh Thịnh 1.2")));
        var whole =
                as(
                        reporter(province.commune(1, 3)),
                        () -> forms.open(second, province.commune(1, 3).value()));
        assertThat(whole.before()).isNull();
    }

    private String absorbed(String from, String into) {
        return "commune,%s,%s,Xã Vĩnh Thịnh %s,Xã,%s,merged,full"
                .formatted(code(from), code(into), into.substring(1), code("D1"));
    }

    /** What the roll-up says, and that boards list and count the same. */
    private void assertTotals(long turns, int reported, int expected) {
        var total = provinceTotal();
        assertThat(total.values()).containsEntry(TURNS, turns);
        assertThat(total.reported()).isEqualTo(reported);
        assertThat(total.expected()).isEqualTo(expected);
        var districts =
                asAdmin(() -> rollUp.ofRound(first, "district", Counted.HANDED_IN, null)).stream()
                        .mapToLong(it -> it.values().getOrDefault(TURNS, 0L))
                        .sum();
        assertThat(districts).isEqualTo(turns);
        var round = asAdmin(() -> board.round(first));
        assertThat(round.submitted()).isEqualTo(reported);
        assertThat(round.obligations()).isEqualTo(expected);
        assertThat(listed()).hasSize(expected);
        var rows =
                asAdmin(() -> campaignBoard.rows(launch.campaign(), first, BoardFilter.ALL))
                        .items();
        assertThat(rows).hasSize(expected);
    }

    private Set<UnitId> listed() {
        return asAdmin(() -> board.obligations(first, BoardFilter.ALL)).items().stream()
                .map(it -> new UnitId(it.obliged().id()))
                .collect(Collectors.toSet());
    }
}
