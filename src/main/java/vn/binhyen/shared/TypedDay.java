package vn.binhyen.shared;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/**
 * A day as officers type it: 13/09/2024, also 13/9/2024, 13.9.2024, 13-9-2024 and 13092024 (a
 * phone's number pad has no slash), and as links and programs write it: 2024-09-13.
 *
 * <p>Fields of days are text fields, since a browser's own day field follows the language of the
 * browser and not that of the office.
 */
public final class TypedDay {

    private static final Pattern PARTS =
            Pattern.compile("(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4})");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private TypedDay() {}

    /**
     * The day, or null where nothing was typed.
     *
     * @throws Refusal about that field where it is no day
     */
    public static @Nullable LocalDate read(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var text = typed.strip();
        var written = WRITTEN.matcher(text);
        if (written.matches()) {
            return day(field, text, written.group(3), written.group(2), written.group(1));
        }
        for (var form : new Pattern[] {PARTS, TOGETHER}) {
            var found = form.matcher(text);
            if (found.matches()) {
                return day(field, text, found.group(1), found.group(2), found.group(3));
            }
        }
        throw Refusal.of(field, "shared.refusal.unreadable-day");
    }

    /** The day as a field shows it, in every language alike: 13/09/2024. */
    public static String shown(LocalDate day) {
        return SHOWN.format(day);
    }

    private static LocalDate day(
            String field, String typed, String day, String month, String year) {
        try {
            return LocalDate.of(
                    Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException notInTheCalendar) {
            throw Refusal.of(field, "shared.refusal.no-such-day", typed);
        }
    }
}
