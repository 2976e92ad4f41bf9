package vn.binhyen.awards.standards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import vn.binhyen.awards.events.MovementGrade;
import vn.binhyen.awards.events.TitleKind;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

class AssessmentUnitTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest(name = "{0}: {1} of {2} areas -> passes {3}, {4} needed")
    @CsvSource({
        "TT23/2012, 16, 25, false, 18",
        "TT23/2012, 17, 25, false, 18",
        "TT23/2012, 18, 25, true, 18",
        "TT23/2012, 14, 20, true, 14",
        "TT23/2012, 13, 20, false, 14",
        "TT124/2021, 16, 25, false, 18",
        "TT124/2021, 18, 25, true, 18",
        "TT124/2021, 14, 20, true, 14",
        "TT48/2025, 18, 25, true, 18",
        "TT48/2025, 0, 0, false, 0",
    })
    void aCommuneNeedsSevenTenthsOfItsAreas(
            String code, int recognised, int areas, boolean passes, int needed) {
        var rules = rules(code, TitleKind.COMMUNE);
        var answers = allMet(rules);
        answers.put("areas_recognised", Answer.of(recognised, areas));

        var assessment = Assessment.of(rules, answers);

        assertThat(assessment.passes()).isEqualTo(passes);
        assertThat(rules.criterion("areas_recognised").orElseThrow().needed(areas))
                .isEqualTo(needed);
    }

    @Test
    void theNumberOfAreasMissingIsSaid() {
        var rules = rules("TT23/2012", TitleKind.COMMUNE);
        var answers = allMet(rules);
        answers.put("areas_recognised", Answer.of(16, 25));

        var lacking = Assessment.of(rules, answers).lacking();

        assertThat(lacking).hasSize(1);
        assertThat(lacking.getFirst().criterion().code()).isEqualTo("areas_recognised");
        assertThat(lacking.getFirst().missing()).isEqualTo(2);
    }

    @Test
    void theShareIsExactForBasesThatFloatingPointMisses() {
        var criterion =
                new Criterion(
                        "share", CriterionForm.SHARE, null, null, false, 70, null, null, false);

        for (int base = 1; base <= 100_000; base++) {
            int needed = criterion.needed(base);
            assertThat(needed * 100L).isGreaterThanOrEqualTo(base * 70L);
            assertThat((needed - 1) * 100L).isLessThan(base * 70L);
        }
    }

    @Test
    void underCircular124OneUnregisteredSchoolFailsTheCommune() {
        var rules = rules("TT124/2021", TitleKind.COMMUNE);
        var answers = allMet(rules);
        answers.put("areas_recognised", Answer.of(18, 25));
        answers.put("all_registered", Answer.of(30, 31));

        var assessment = Assessment.of(rules, answers);

        assertThat(assessment.passes()).isFalse();
        assertThat(assessment.lacking())
                .extracting(it -> it.criterion().code())
                .containsExactly("all_registered");
    }

    @Test
    void underCircular23NobodyAsksWhetherAllHaveRegistered() {
        var rules = rules("TT23/2012", TitleKind.COMMUNE);

        assertThat(rules.criterion("all_registered")).isEmpty();
        assertThat(rules.criterion("police_title")).isPresent();
    }

    @Test
    void underCircular124ACommuneNeedsAModelAtWork() {
        var rules = rules("TT124/2021", TitleKind.COMMUNE);
        var answers = allMet(rules);
        answers.put("model", Answer.count(0));

        assertThat(Assessment.of(rules, answers).lacking())
                .extracting(it -> it.criterion().code())
                .containsExactly("model");
    }

    @Test
    void underCircular23EveryHouseholdSigns() {
        var rules = rules("TT23/2012", TitleKind.RESIDENTIAL_AREA);
        var answers = allMet(rules);
        answers.put("households_signed", Answer.of(149, 150));

        assertThat(Assessment.of(rules, answers).passes()).isFalse();
    }

    @Test
    void underDirective10ACommuneNeedsSevenTenthsToBeConfirmed() {
        var criterion =
                rules("CT10/2008", TitleKind.COMMUNE).criterion("areas_recognised").orElseThrow();

        assertThat(criterion.percent()).isEqualTo(70);
        assertThat(criterion.toConfirm()).isTrue();
    }

    @Test
    void anUnansweredCriterionIsNoPass() {
        var rules = rules("TT124/2021", TitleKind.COMMUNE);
        var answers = allMet(rules);
        answers.remove("no_serious_events");

        var assessment = Assessment.of(rules, answers);

        assertThat(assessment.passes()).isFalse();
        assertThat(assessment.unanswered())
                .extracting(Criterion::code)
                .containsExactly("no_serious_events");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TT124/2021", "TT48/2025"})
    void aPrimarySchoolIsOutWithTheArticleNamed(String code) {
        var rules = rules(code, TitleKind.SCHOOL);

        assertThat(rules.excluding(Set.of(Trait.PRIMARY_SCHOOL)))
                .get()
                .extracting(Exclusion::article)
                .isEqualTo("2");
        assertThat(rules.excluding(Set.of())).isEmpty();
    }

    @Test
    void circular124LeavesOutArmedForcesAndSmallEnterprises() {
        assertThat(rules("TT124/2021", TitleKind.AGENCY).excluding(Set.of(Trait.ARMED_FORCES)))
                .isPresent();
        assertThat(
                        rules("TT124/2021", TitleKind.ENTERPRISE)
                                .excluding(Set.of(Trait.SMALL_ENTERPRISE)))
                .isPresent();
        assertThat(
                        rules("TT124/2021", TitleKind.ENTERPRISE)
                                .excluding(Set.of(Trait.MICRO_ENTERPRISE)))
                .isPresent();
        assertThat(
                        rules("TT23/2012", TitleKind.ENTERPRISE)
                                .excluding(Set.of(Trait.SMALL_ENTERPRISE)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENTIAL_AREA, 2023-11-01, 2024-10-31",
        "COMMUNE, 2023-11-16, 2024-11-15",
        "AGENCY, 2023-11-16, 2024-11-15",
        "ENTERPRISE, 2023-11-16, 2024-11-15",
        "SCHOOL, 2023-11-16, 2024-11-15",
    })
    void aYearIsLookedAtFromNovemberToNovember(TitleKind kind, LocalDate first, LocalDate last) {
        var window = rules("TT124/2021", kind).window();

        assertThat(window.of(2024).startsOn()).isEqualTo(first);
        assertThat(window.of(2024).endsOn()).isEqualTo(last);
        assertThat(window.toConfirm()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENTIAL_AREA, village, 2025-06-30, commune",
        "RESIDENTIAL_AREA, village, 2025-12-15, commune",
        "COMMUNE, commune, 2025-06-30, district",
        "COMMUNE, commune, 2025-07-01, province",
        "ENTERPRISE, commune, 2025-12-15, commune",
        "ENTERPRISE, district, 2025-06-30, district",
        "ENTERPRISE, province, 2025-12-15, province",
    })
    void whoDecidesGoesByTheDay(TitleKind kind, String tier, LocalDate day, String decides) {
        assertThat(rules("TT124/2021", kind).decider(tier, day))
                .get()
                .extracting(Decider::tier)
                .isEqualTo(decides);
    }

    @ParameterizedTest
    @CsvSource({"90, EXCELLENT", "89, GOOD", "70, GOOD", "69, AVERAGE", "50, AVERAGE", "49, WEAK"})
    void pointsGiveAGradeAndNoTitle(int points, MovementGrade grade) {
        var rules = rules("QD510/2022", TitleKind.COMMUNE);
        var answers = new HashMap<String, Answer>();
        int left = points;
        for (var criterion : rules.criteria()) {
            int given = Math.min(left, criterion.points() == null ? 0 : criterion.points());
            answers.put(criterion.code(), Answer.points(given));
            left -= given;
        }

        var assessment = Assessment.of(rules, answers);

        assertThat(assessment.points()).isEqualTo(points);
        assertThat(assessment.grade()).isEqualTo(grade);
        assertThat(Assessment.of(rules, Map.of()).grade()).isNull();
    }

    private static Rules rules(String code, TitleKind kind) {
        return ShippedStandard.all(JSON).stream()
                .filter(it -> it.code().equals(code))
                .flatMap(it -> it.rules().stream())
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Answer> allMet(Rules rules) {
        var answers = new HashMap<String, Answer>();
        for (var criterion : rules.criteria()) {
            answers.put(
                    criterion.code(),
                    switch (criterion.form()) {
                        case YES_NO -> Answer.yes();
                        case SHARE, FULL_COVERAGE -> Answer.of(10, 10);
                        case AT_LEAST_ONE -> Answer.count(1);
                        case POINTS -> Answer.points(0);
                    });
        }
        return answers;
    }
}
