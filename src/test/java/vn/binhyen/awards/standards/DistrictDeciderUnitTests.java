package vn.binhyen.awards.standards;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.binhyen.awards.events.TitleKind;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/** Rules by which a district would decide when there are none any more. */
class DistrictDeciderUnitTests {

    @Test
    void noDistrictDecidesOnceThereAreNone() {
        assertThat(fields(communes(decider("commune", null, "district")), 2025, null))
                .containsExactly("decider-tier-0 recognition.refusal.decider-district-goes-on");
        assertThat(
                        fields(
                                communes(
                                        decider("commune", null, "district"),
                                        decider("commune", "2025-07-01", "district")),
                                2025,
                                null))
                .containsExactly("decider-from-1 recognition.refusal.decider-district");
        assertThat(
                        fields(
                                communes(
                                        decider("commune", null, "district"),
                                        decider("commune", "2025-07-01", "province")),
                                2020,
                                null))
                .isEmpty();
        assertThat(fields(communes(decider("commune", null, "district")), 2020, 2024))
                .as("all its years were decided on while there were districts")
                .isEmpty();
        assertThat(fields(communes(decider("commune", null, "district")), 2020, 2025)).hasSize(1);
    }

    private static Rules communes(Decider... deciders) {
        return new Rules(
                TitleKind.COMMUNE,
                window("11-01", "10-31"),
                List.of(criterion()),
                List.of(),
                List.of(deciders),
                List.of(),
                null,
                DecisionRule.SHIPPED);
    }

    private static List<String> fields(Rules rules, int firstYear, @Nullable Integer lastYear) {
        return rules.faults(firstYear, lastYear).stream()
                .map(it -> it.field() + " " + it.key())
                .toList();
    }

    private static Decider decider(String object, @Nullable String from, String tier) {
        return new Decider(object, from == null ? null : LocalDate.parse(from), tier, null, false);
    }

    private static Window window(String first, String last) {
        return new Window(MonthDay.parse("--" + first), MonthDay.parse("--" + last), null, false);
    }

    private static Criterion criterion() {
        return Criterion.own("own_1", CriterionForm.YES_NO, "Có camera", false, null, null);
    }
}
