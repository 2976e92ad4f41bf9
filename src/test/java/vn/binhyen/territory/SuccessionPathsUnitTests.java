package vn.binhyen.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.Carrying.Value;
import vn.binhyen.territory.SuccessionPaths.Step;
import vn.binhyen.territory.events.Share;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class SuccessionPathsUnitTests {

    private static final LocalDate DAY = LocalDate.parse("2025-07-01");

    private final UnitId old = UnitId.random();
    private final UnitId one = UnitId.random();
    private final UnitId two = UnitId.random();
    private final UnitId last = UnitId.random();
    private final Carrying into = new Carrying();

    @Test
    void aUnitThatGoesOnKeepsItsFigure() {
        SuccessionPaths.NONE.carry(old, 7, it -> it, into);

        assertThat(into.values).containsExactly(new Value(old, 7));
    }

    @Test
    void aWholeUnitTakesItsFigureThroughEveryMerger() {
        paths(Map.of(old, List.of(full(old, one)), one, List.of(full(one, last))))
                .carry(old, 7, it -> it, into);

        assertThat(into.values).containsExactly(new Value(last, 7));
    }

    @Test
    void aPartWithoutANumberHasNoFigure() {
        split(null).carry(old, 7, it -> it, into);

        assertThat(into.unknown).containsExactlyInAnyOrder(one, two);
        assertThat(into.values).isEmpty();
    }

    @Test
    void nothingDividesIntoNothing() {
        split(null).carry(old, 0, it -> it, into);

        assertThat(into.values).containsExactlyInAnyOrder(new Value(one, 0), new Value(two, 0));
    }

    @Test
    void partsThatComeTogetherAgainAreTheWhole() {
        paths(
                        Map.of(
                                old,
                                parts(null),
                                one,
                                List.of(full(one, last)),
                                two,
                                List.of(full(two, last))))
                .carry(old, 7, it -> it, into);

        assertThat(into.values).containsExactly(new Value(last, 7));
    }

    @Test
    void partsOutsideTheLinesAreNotForgotten() {
        split(null).carry(old, 7, it -> it.equals(one) ? it : null, into);

        assertThat(into.unknown).containsExactly(one);
        assertThat(into.values).isEmpty();
    }

    @Test
    void statedPortionsDivideToTheLastUnit() {
        split(new BigDecimal("0.3")).carry(old, 5, it -> it, into);

        assertThat(into.values).containsExactlyInAnyOrder(new Value(one, 2), new Value(two, 3));
    }

    private SuccessionPaths split(@Nullable BigDecimal portion) {
        return paths(Map.of(old, parts(portion)));
    }

    private List<Step> parts(@Nullable BigDecimal portion) {
        return List.of(
                new Step(old, one, Share.PARTIAL, portion, DAY, "1/NQ"),
                new Step(old, two, Share.REMAINDER, null, DAY, "1/NQ"));
    }

    private static Step full(UnitId from, UnitId into) {
        return new Step(from, into, Share.FULL, null, DAY, "1/NQ");
    }

    private static SuccessionPaths paths(Map<UnitId, List<Step>> steps) {
        return new SuccessionPaths(steps);
    }
}
