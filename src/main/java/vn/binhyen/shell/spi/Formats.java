package vn.binhyen.shell.spi;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.TypedDay;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Numbers, days and deadlines as an officer reads them: {@code ${@fmt.number(x)}} in templates, the
 * same bean in Java.
 *
 * <p>Vietnamese ({@code 1.234.567,8}, {@code 13/08/2024}) or English by the language of the
 * request. Nothing (null) is shown as a dash.
 */
@Component("fmt")
public class Formats {

    private static final String NOTHING = "–";

    private final MessageSource messages;
    private final Clock clock;

    Formats(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** 1.234.567,8 with a true minus sign. */
    public String number(@Nullable Number number) {
        if (number == null) {
            return NOTHING;
        }
        var format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(6);
        var exact =
                number instanceof BigDecimal || number instanceof Long ? number : decimal(number);
        return format.format(exact).replace('-', '−');
    }

    /** A unit's name amid a Vietnamese sentence: "Chủ tịch UBND xã An Lộc". */
    public String unitInText(@Nullable String name) {
        if (name == null) {
            return NOTHING;
        }
        return locale().getLanguage().equals("vi") ? StringUtils.uncapitalize(name) : name;
    }

    /** A share (0.938) as "93,8 %". */
    public String percent(@Nullable Number share) {
        if (share == null) {
            return NOTHING;
        }
        var format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(1);
        var hundred = decimal(share).movePointRight(2);
        return text("shell.format.percent", format.format(hundred).replace('-', '−'));
    }

    /** 13/08/2024. */
    public String date(@Nullable TemporalAccessor when) {
        return when == null ? NOTHING : pattern("shell.format.date").format(dayOf(when));
    }

    /**
     * What a field of a day holds: 13/08/2024 in every language, since that is how it is typed;
     * what was typed and could not be read stays as it is.
     */
    public String field(@Nullable Object value) {
        if (value instanceof TemporalAccessor when) {
            return TypedDay.shown(dayOf(when));
        }
        var text = value == null ? "" : value.toString();
        try {
            var day = TypedDay.read("day", text);
            return day == null ? "" : TypedDay.shown(day);
        } catch (Refusal leftAsTyped) {
            return text;
        }
    }

    /** "thứ Ba 13/8"; with the year where it is not the current one. */
    public String day(@Nullable TemporalAccessor when) {
        if (when == null) {
            return NOTHING;
        }
        var day = dayOf(when);
        var thisYear = day.getYear() == LocalDate.now(clock).getYear();
        return weekday(day) + " " + (thisYear ? shortDay(day) : date(day));
    }

    /** "thứ Ba". */
    public String weekday(@Nullable TemporalAccessor when) {
        return when == null
                ? NOTHING
                : text("shell.weekday." + dayOf(when).getDayOfWeek().getValue());
    }

    /** 13/8, where the year is plain. */
    public String shortDay(@Nullable TemporalAccessor when) {
        return when == null ? NOTHING : pattern("shell.format.short-day").format(dayOf(when));
    }

    /** 01/08–30/09/2024. */
    public String period(@Nullable TemporalAccessor from, @Nullable TemporalAccessor to) {
        if (from == null || to == null) {
            return date(from) + " – " + date(to);
        }
        var first = dayOf(from);
        var last = dayOf(to);
        var sameYear = first.getYear() == last.getYear();
        return pattern(sameYear ? "shell.format.day-of-period" : "shell.format.date").format(first)
                + "–"
                + date(last);
    }

    /** 14:05. */
    public String time(@Nullable TemporalAccessor when) {
        return when == null ? NOTHING : DateTimeFormatter.ofPattern("HH:mm").format(momentOf(when));
    }

    /** "14:05 ngày 13/08/2024". */
    public String moment(@Nullable TemporalAccessor when) {
        return when == null ? NOTHING : text("shell.format.moment", time(when), date(when));
    }

    /** "thứ Sáu 13/9, 17:00". */
    public String dueAt(@Nullable TemporalAccessor due) {
        return due == null ? NOTHING : text("shell.format.due-at", day(due), time(due));
    }

    /** The deadline in words: "Còn 2 giờ 55 phút", "Còn 5 ngày", "Quá hạn 3 ngày". */
    public String deadline(@Nullable TemporalAccessor due) {
        if (due == null) {
            return text("shell.deadline.none");
        }
        var at = momentOf(due);
        var now = ZonedDateTime.now(clock);
        var side = at.isBefore(now) ? "over" : "left";
        var days = Math.abs(ChronoUnit.DAYS.between(now.toLocalDate(), at.toLocalDate()));
        if (days > 0) {
            return text("shell.deadline." + side + ".days", days);
        }
        var gap = Duration.between(now, at).abs();
        if (gap.toHours() > 0) {
            return text("shell.deadline." + side + ".hours", gap.toHours(), gap.toMinutesPart());
        }
        return text("shell.deadline." + side + ".minutes", Math.max(1, gap.toMinutesPart()));
    }

    /** The class of a deadline: {@code by-late} when over, {@code by-soon} today, else nothing. */
    public String urgency(@Nullable TemporalAccessor due) {
        if (due == null) {
            return "";
        }
        var at = momentOf(due);
        var now = ZonedDateTime.now(clock);
        if (at.isBefore(now)) {
            return "by-late";
        }
        return at.toLocalDate().equals(now.toLocalDate()) ? "by-soon" : "";
    }

    /** This moment, for "printed at". */
    public ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    private ZonedDateTime momentOf(TemporalAccessor when) {
        return switch (when) {
            case Instant instant -> instant.atZone(clock.getZone());
            case OffsetDateTime moment -> moment.atZoneSameInstant(clock.getZone());
            case ZonedDateTime moment -> moment.withZoneSameInstant(clock.getZone());
            case LocalDateTime moment -> moment.atZone(clock.getZone());
            case LocalDate day -> day.atStartOfDay(clock.getZone());
            default -> Instant.from(when).atZone(clock.getZone());
        };
    }

    private LocalDate dayOf(TemporalAccessor when) {
        return when instanceof LocalDate day ? day : momentOf(when).toLocalDate();
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(text(key), locale());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
