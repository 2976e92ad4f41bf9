package vn.binhyen.shell.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

class FormatsUnitTests {

    static final ZonedDateTime FRIDAY = ZonedDateTime.parse("2024-09-13T14:05+07:00");

    Formats formats;

    @BeforeEach
    void speaksVietnamese() {
        LocaleContextHolder.setLocale(Locale.of("vi"));
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/shell");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        formats =
                new Formats(
                        messages, Clock.fixed(FRIDAY.toInstant(), ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    @AfterEach
    void forgetsTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aFieldOfADayHoldsItAsItIsTypedInEitherLanguage() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(formats.field(LocalDate.of(2024, 9, 3))).isEqualTo("03/09/2024");
        assertThat(formats.field("2024-09-03")).isEqualTo("03/09/2024");
        assertThat(formats.field("31/02/2024")).isEqualTo("31/02/2024");
        assertThat(formats.field(null)).isEmpty();
    }

    @Test
    void aUnitAmidAVietnameseSentenceHasItsTypeInSmallLetters() {
        assertThat(formats.unitInText("Xã An Lộc")).isEqualTo("xã An Lộc");
        assertThat(formats.unitInText("Đặc khu Côn Đảo")).isEqualTo("đặc khu Côn Đảo");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(formats.unitInText("Xã An Lộc")).isEqualTo("Xã An Lộc");
    }

    @Test
    void numbersHaveDotsForThousandsAndACommaForTheFraction() {
        assertThat(formats.number(new BigDecimal("1234567.8"))).isEqualTo("1.234.567,8");
        assertThat(formats.number(1234)).isEqualTo("1.234");
        assertThat(formats.number(0.1)).isEqualTo("0,1");
        assertThat(formats.number(-12)).isEqualTo("−12");
        assertThat(formats.number(null)).isEqualTo("–");
        assertThat(formats.percent(0.938)).isEqualTo("93,8\u00a0%");
        assertThat(formats.percent(-0.05)).isEqualTo("−5\u00a0%");
    }

    @Test
    void daysAreWrittenDayFirstWithTheirWeekday() {
        var tuesday = LocalDate.of(2024, 8, 13);

        assertThat(formats.date(tuesday)).isEqualTo("13/08/2024");
        assertThat(formats.day(tuesday)).isEqualTo("thứ Ba 13/8");
        assertThat(formats.day(LocalDate.of(2024, 9, 15))).isEqualTo("Chủ nhật 15/9");
        assertThat(formats.day(LocalDate.of(2025, 8, 13))).isEqualTo("thứ Tư 13/08/2025");
        assertThat(formats.period(LocalDate.of(2024, 8, 1), LocalDate.of(2024, 9, 30)))
                .isEqualTo("01/08–30/09/2024");
        assertThat(formats.period(LocalDate.of(2024, 12, 1), LocalDate.of(2025, 1, 31)))
                .isEqualTo("01/12/2024–31/01/2025");
    }

    @Test
    void momentsAreSaidInVietnamsTime() {
        assertThat(formats.moment(FRIDAY.toInstant())).isEqualTo("14:05 ngày 13/09/2024");
        assertThat(formats.date(ZonedDateTime.parse("2024-09-13T20:00Z").toInstant()))
                .isEqualTo("14/09/2024");
    }

    @Test
    void deadlinesAreSaidInWords() {
        assertThat(formats.deadline(FRIDAY.withHour(17).withMinute(0)))
                .isEqualTo("Còn 2 giờ 55 phút");
        assertThat(formats.deadline(FRIDAY.plusMinutes(20))).isEqualTo("Còn 20 phút");
        assertThat(formats.deadline(FRIDAY.plusDays(5).withHour(8))).isEqualTo("Còn 5 ngày");
        assertThat(formats.deadline(FRIDAY.minusDays(3).withHour(17))).isEqualTo("Quá hạn 3 ngày");
        assertThat(formats.deadline(FRIDAY.minusMinutes(65))).isEqualTo("Quá hạn 1 giờ 5 phút");
        assertThat(formats.deadline(null)).isEqualTo("Không có hạn");
        assertThat(formats.dueAt(FRIDAY.withHour(17).withMinute(0)))
                .isEqualTo("thứ Sáu 13/9, 17:00");
    }

    @Test
    void aDeadlineIsUrgentOnItsDayAndLateAfterIt() {
        assertThat(formats.urgency(FRIDAY.plusHours(1))).isEqualTo("by-soon");
        assertThat(formats.urgency(FRIDAY.minusMinutes(1))).isEqualTo("by-late");
        assertThat(formats.urgency(FRIDAY.plusDays(1))).isEmpty();
    }

    @Test
    void englishReadersGetEnglishForms() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(formats.number(new BigDecimal("1234567.8"))).isEqualTo("1,234,567.8");
        assertThat(formats.date(LocalDate.of(2024, 8, 13))).isEqualTo("13 Aug 2024");
        assertThat(formats.day(LocalDate.of(2024, 8, 13))).isEqualTo("Tue 13 Aug");
        assertThat(formats.deadline(FRIDAY.plusDays(1))).isEqualTo("1 day left");
        assertThat(formats.deadline(FRIDAY.minusDays(3))).isEqualTo("3 days overdue");
    }
}
