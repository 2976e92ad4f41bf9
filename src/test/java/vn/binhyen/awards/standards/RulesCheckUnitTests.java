package vn.binhyen.awards.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;

/** What keeps rules a province edits from being put in force. */
class RulesCheckUnitTests {

    private static final int YEAR = 2026;
    private static final Decider COMMUNE = decider("village", null, "commune");

    @Test
    void soundRulesHaveNoFault() {
        assertThat(keys(rules(window("11-01", "10-31"), "12-15", true, COMMUNE))).isEmpty();
    }

    @Test
    void monthsWithinTheYearBeginInThatYear() {
        var window = window("01-01", "12-31").of(YEAR);

        assertThat(window.startsOn()).isEqualTo("2026-01-01");
        assertThat(window("11-01", "10-31").of(YEAR).startsOn()).isEqualTo("2025-11-01");
    }

    @Test
    void fewerThanHalfAYearIsASlipOfThePen() {
        assertThat(keys(rules(window("10-01", "10-31"), "12-15", true, COMMUNE)))
                .containsExactly("recognition.refusal.window-short");
        assertThat(keys(rules(window("05-04", "10-31"), "12-15", true, COMMUNE)))
                .isEmpty(); // 181 days
    }

    @Test
    void decisionsAreDueOnlyOnceTheDaysAssessedAreOverUnlessTheStandardSaysOtherwise() {
        assertThat(keys(rules(window("11-01", "10-31"), "10-31", true, COMMUNE)))
                .containsExactly("recognition.refusal.deadline-in-window");
        assertThat(keys(rules(window("11-01", "10-31"), "10-31", false, COMMUNE))).isEmpty();
    }

    @Test
    void somebodyDecidesFromTheFirstDayAssessedOn() {
        assertThat(keys(rules(window("11-01", "10-31"), "12-15", true)))
                .containsExactly("recognition.refusal.no-decider.village");
        assertThat(
                        keys(
                                rules(
                                        window("11-01", "10-31"),
                                        "12-15",
                                        true,
                                        decider("village", "2025-11-02", "commune"))))
                .containsExactly("recognition.refusal.decider-gap.village");
        assertThat(
                        keys(
                                rules(
                                        window("11-01", "10-31"),
                                        "12-15",
                                        true,
                                        decider("village", "2025-11-01", "commune"))))
                .isEmpty();
    }

    @Test
    void whoDecidesIsNotBelowTheObjectAndSaidOnceADay() {
        assertThat(
                        keys(
                                new Rules(
                                        TitleKind.COMMUNE,
                                        window("11-01", "10-31"),
                                        List.of(criterion()),
                                        List.of(),
                                        List.of(
                                                decider("commune", null, "commune"),
                                                decider("commune", null, "province"),
                                                decider("village", null, "commune"),
                                                decider("commune", "2026-01-01", "village")),
                                        List.of(),
                                        null,
                                        DecisionRule.SHIPPED)))
                .containsExactly(
                        "recognition.refusal.decider-twice",
                        "recognition.refusal.decider-below",
                        "recognition.refusal.decider-below");
    }

    @Test
    void aCommuneDoesNotDecideOnWhatReportsToTheProvince() {
        var deciders =
                List.of(decider("commune", null, "commune"), decider("province", null, "commune"));

        assertThat(
                        keys(
                                new Rules(
                                        TitleKind.AGENCY,
                                        window("11-01", "10-31"),
                                        List.of(criterion()),
                                        List.of(),
                                        deciders,
                                        List.of(),
                                        null,
                                        DecisionRule.SHIPPED)))
                .containsExactly("recognition.refusal.decider-below");
    }

    @Test
    void rulesKeptBeforeThereWasTheRuleHaveTheShippedOneToBeConfirmed() {
        var rules = rules(window("11-01", "10-31"), "12-15", true, COMMUNE);
        var older =
                new Rules(
                        rules.kind(),
                        rules.window(),
                        rules.criteria(),
                        rules.exclusions(),
                        rules.deciders(),
                        rules.deadlines(),
                        null,
                        absent());

        assertThat(older.decision().afterWindow()).isTrue();
        assertThat(older.decision().toConfirm()).isTrue();
        assertThat(older.anythingToConfirm()).isTrue();
    }

    @Test
    void rulesWithoutACriterionAndTitlesWithPointsAreFound() {
        assertThat(keys(of(List.of(), List.of(), null)))
                .containsExactly("recognition.refusal.no-criterion");
        assertThat(keys(of(List.of(points(20)), List.of(), null)))
                .containsExactly("recognition.refusal.points-in-title");
        assertThat(keys(of(List.of(points(100)), List.of(), new CutOffs(101, 70, 50, false))))
                .containsExactly("recognition.refusal.cut-off-too-high");
        assertThat(keys(of(List.of(points(100)), List.of(), new CutOffs(100, 70, 50, false))))
                .isEmpty();
    }

    @Test
    void aStepIsNotDueBeforeTheOneBeforeIt() {
        var late = new Deadline(Step.ASSESS, MonthDay.of(11, 20), false, null, false);
        var early = new Deadline(Step.VOTE, MonthDay.of(11, 19), false, null, false);

        assertThat(keys(of(List.of(criterion()), List.of(late, early), null)))
                .containsExactly("recognition.refusal.deadline-order");
        assertThat(early.of(YEAR)).isEqualTo("2026-11-19");
        assertThat(new Deadline(Step.VOTE, MonthDay.of(1, 5), true, null, false).of(YEAR))
                .isEqualTo("2027-01-05");
    }

    @Test
    void daysAssessedThatNobodyComparedAreToBeConfirmed() {
        var rules = rules(window("11-01", "10-31"), "12-15", true, COMMUNE);
        assertThat(rules.anythingToConfirm()).isFalse();

        assertThat(
                        new Rules(
                                        rules.kind(),
                                        new Window(
                                                MonthDay.of(11, 1),
                                                MonthDay.of(10, 31),
                                                null,
                                                true),
                                        rules.criteria(),
                                        List.of(),
                                        rules.deciders(),
                                        List.of(),
                                        null,
                                        rules.decision())
                                .anythingToConfirm())
                .isTrue();
    }

    @Test
    void halfAnAnswerIsNone() {
        var share = Criterion.own("own_1", CriterionForm.SHARE, "Có camera", false, 70, null);
        var rules = of(List.of(share), List.of(), null);

        assertThat(Assessment.of(rules, Map.of("own_1", Answer.count(9))).unanswered())
                .containsExactly(share);
        assertThat(Assessment.of(rules, Map.of("own_1", Answer.of(9, 10))).unanswered()).isEmpty();
    }

    private static Rules of(
            List<Criterion> criteria, List<Deadline> deadlines, @Nullable CutOffs cutOffs) {
        return new Rules(
                TitleKind.RESIDENTIAL_AREA,
                window("11-01", "10-31"),
                criteria,
                List.of(),
                List.of(COMMUNE),
                deadlines,
                cutOffs,
                new DecisionRule(true, null, false));
    }

    private static Criterion points(int most) {
        return Criterion.own("own_1", CriterionForm.POINTS, "Có camera", false, null, most);
    }

    @Test
    void aShareIsOneToAHundredPercentAndPointsAreTheSame() {
        assertThat(refused(CriterionForm.SHARE, false, null, null)).isEqualTo("percent-own_1");
        assertThat(refused(CriterionForm.SHARE, false, 0, null)).isEqualTo("percent-own_1");
        assertThat(refused(CriterionForm.SHARE, false, 101, null)).isEqualTo("percent-own_1");
        assertThat(refused(CriterionForm.SHARE, false, 100, null)).isEmpty();
        assertThat(refused(CriterionForm.YES_NO, false, 50, null)).isEqualTo("percent-own_1");
        assertThat(refused(CriterionForm.POINTS, false, null, null)).isEqualTo("points-own_1");
        assertThat(refused(CriterionForm.POINTS, false, null, 101)).isEqualTo("points-own_1");
        assertThat(refused(CriterionForm.POINTS, false, null, 1)).isEmpty();
    }

    @Test
    void whatIsSensitiveIsMetOrNotAndNothingElse() {
        assertThat(refused(CriterionForm.SHARE, true, 50, null)).isEqualTo("form-own_1");
        assertThat(refused(CriterionForm.YES_NO, true, null, null)).isEmpty();
    }

    /** The field at which an own criterion is refused; empty where it is not. */
    private static String refused(
            CriterionForm form,
            boolean sensitive,
            @Nullable Integer percent,
            @Nullable Integer points) {
        var refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () ->
                                Criterion.own(
                                        "own_1", form, "Có camera", sensitive, percent, points));
        return refusal == null ? "" : refusal.field() + "";
    }

    @SuppressWarnings("NullAway") // as rows of before are read
    private static DecisionRule absent() {
        return null;
    }

    private static List<String> keys(Rules rules) {
        return rules.faults(YEAR).stream().map(Refusal::key).toList();
    }

    private static Rules rules(Window window, String decideBy, boolean after, Decider... deciders) {
        return new Rules(
                TitleKind.RESIDENTIAL_AREA,
                window,
                List.of(criterion()),
                List.of(),
                List.of(deciders),
                List.of(
                        new Deadline(
                                Step.DECIDE, MonthDay.parse("--" + decideBy), false, null, false)),
                null,
                new DecisionRule(after, null, false));
    }

    private static Window window(String first, String last) {
        return new Window(MonthDay.parse("--" + first), MonthDay.parse("--" + last), null, false);
    }

    private static Decider decider(String object, @Nullable String from, String tier) {
        return new Decider(object, from == null ? null : LocalDate.parse(from), tier, null, false);
    }

    private static Criterion criterion() {
        return Criterion.own("own_1", CriterionForm.YES_NO, "Có camera", false, null, null);
    }
}
