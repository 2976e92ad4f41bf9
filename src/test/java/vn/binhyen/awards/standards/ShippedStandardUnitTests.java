package vn.binhyen.awards.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.json.JsonMapper;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class ShippedStandardUnitTests {

    @Test
    void theyAreTheFourThatImportFilesNameAndTheOneThatGrades() {
        assertThat(shipped())
                .extracting(ShippedStandard::code)
                .containsExactlyInAnyOrder(
                        "CT10/2008", "TT23/2012", "TT124/2021", "TT48/2025", "QD510/2022");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void eachSaysEverythingOfEveryKindAndNothingContradictory(ShippedStandard standard) {
        assertThat(standard.rules())
                .extracting(Rules::kind)
                .containsExactlyInAnyOrder(TitleKind.values());
        assertThat(standard.rules()).allSatisfy(it -> assertThat(it.faults(2025)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatNoArticleIsNamedForIsMarkedToBeConfirmed(ShippedStandard standard) {
        for (var rules : standard.rules()) {
            assertThat(rules.criteria())
                    .allSatisfy(it -> assertThat(it.article() != null || it.toConfirm()).isTrue());
            assertThat(rules.deciders())
                    .allSatisfy(it -> assertThat(it.article() != null || it.toConfirm()).isTrue());
        }
    }

    @Test
    void everyYearHasOneTitleStandard() {
        for (int year : IntStream.rangeClosed(2008, 2040).toArray()) {
            assertThat(
                            shipped().stream()
                                    .filter(it -> it.purpose() == Purpose.TITLE)
                                    .filter(it ->
                                            it.firstYear() <= year
                                                    && (it.lastYear() == null
                                                            || year <= it.lastYear())))
                    .hasSize(1);
        }
    }

    @Test
    void pointsThatDoNotAddUpAreFound() {
        var rules = grading();
        var criteria = new ArrayList<>(rules.criteria());
        criteria.set(0, criteria.getFirst().set(null, 19, false));

        assertThat(with(rules, criteria).faults(2025))
                .extracting(Refusal::key)
                .containsExactly("recognition.refusal.points-sum");
    }

    @Test
    void theSameCriterionTwiceIsFound() {
        var rules =
                shipped().stream()
                        .filter(it -> it.code().equals("TT124/2021"))
                        .flatMap(it -> it.rules().stream())
                        .findFirst()
                        .orElseThrow();
        var criteria = new ArrayList<>(rules.criteria());
        criteria.add(criteria.getFirst());

        assertThat(with(rules, criteria).faults(2025))
                .extracting(Refusal::key)
                .containsExactly("recognition.refusal.criterion-twice");
    }

    @ParameterizedTest
    @CsvSource({"70, 70, 50", "60, 70, 50", "90, 70, 70", "90, 70, 0"})
    void cutOffsOutOfOrderAreRefused(int excellent, int good, int average) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new CutOffs(excellent, good, average, false))
                .satisfies(it -> assertThat(it.key()).isEqualTo("recognition.refusal.cut-offs"));
    }

    @Test
    void aProvincesOwnCriterionHoldsNoPersonalData() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        Criterion.own(
                                "own_1",
                                CriterionForm.YES_NO,
                                "Gọi 0912345678 để báo cáo",
                                false,
                                null,
                                null));
    }

    private static Rules grading() {
        return shipped().stream()
                .filter(it -> it.purpose() == Purpose.GRADE)
                .flatMap(it -> it.rules().stream())
                .findFirst()
                .orElseThrow();
    }

    private static Rules with(Rules rules, List<Criterion> criteria) {
        return new Rules(
                rules.kind(),
                rules.window(),
                criteria,
                rules.exclusions(),
                rules.deciders(),
                rules.deadlines(),
                rules.cutOffs(),
                rules.decision());
    }

    static List<ShippedStandard> shipped() {
        return ShippedStandard.all(JsonMapper.builder().build());
    }
}
