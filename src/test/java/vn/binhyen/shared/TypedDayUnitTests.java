package vn.binhyen.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class TypedDayUnitTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/09/2024",
                "3/9/2024",
                " 3/9/2024 ",
                "03.09.2024",
                "3-9-2024",
                "03092024",
                "3 / 9 / 2024",
                "2024-09-03"
            })
    void isReadInTheFormsOfficersAndLinksWrite(String typed) {
        assertThat(TypedDay.read("from", typed)).isEqualTo(LocalDate.of(2024, 9, 3));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void isNoDayWhereNothingWasTyped(String typed) {
        assertThat(TypedDay.read("from", typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/9", "3/9/24", "392024", "2024/09/03", "September 3", "3/9/2024x"})
    void saysHowADayIsWrittenWhereItCannotBeRead(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> TypedDay.read("from", typed))
                .satisfies(it -> assertThat(it.field()).isEqualTo("from"))
                .satisfies(it -> assertThat(it.key()).isEqualTo("shared.refusal.unreadable-day"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30/02/2024", "29022023", "2024-13-01", "0/1/2024", "31/4/2024"})
    void saysThatTheCalendarHasNoSuchDay(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> TypedDay.read("from", typed))
                .satisfies(it -> assertThat(it.key()).isEqualTo("shared.refusal.no-such-day"))
                .satisfies(it -> assertThat(it.arguments()).containsExactly(typed));
    }

    @Test
    void isShownWithTwoDigitsForDayAndMonth() {
        assertThat(TypedDay.shown(LocalDate.of(2024, 9, 3))).isEqualTo("03/09/2024");
    }
}
