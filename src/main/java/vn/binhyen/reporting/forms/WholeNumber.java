package vn.binhyen.reporting.forms;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Refusal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** A figure as it is entered: whole, from 0 to 999.999.999. */
public final class WholeNumber {

    private static final BigDecimal MOST = BigDecimal.valueOf(999_999_999);
    private static final int LONGEST = 30;
    private static final Pattern GROUPED =
            Pattern.compile("[+-]?\\d{1,3}([. \\u00a0\\u202f]\\d{3})+");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(,\\d+)?");

    private WholeNumber() {}

    /** What an officer typed or pasted: "1234", "1.234", empty for nothing. */
    public static @Nullable Long typed(String field, String text) {
        var raw = text.strip();
        if (raw.isEmpty()) {
            return null;
        }
        if (raw.length() <= LONGEST && GROUPED.matcher(raw).matches()) {
            raw = raw.replaceAll("[. \\u00a0\\u202f]", "");
        } else if (raw.length() > LONGEST || !PLAIN.matcher(raw).matches()) {
            throw Refusal.of(field, "reporting.refusal.not-a-number");
        }
        return whole(field, new BigDecimal(raw.replace(',', '.')));
    }

    /** What a program sent: a JSON number, null for nothing. */
    public static @Nullable Long sent(String field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Integer number -> whole(field, BigDecimal.valueOf(number));
            case Long number -> whole(field, BigDecimal.valueOf(number));
            case BigInteger number -> whole(field, new BigDecimal(number));
            case BigDecimal number -> whole(field, number);
            case Double number when Double.isFinite(number) ->
                    whole(field, BigDecimal.valueOf(number));
            default -> throw Refusal.of(field, "reporting.refusal.not-a-number");
        };
    }

    private static Long whole(String field, BigDecimal number) {
        if (number.signum() < 0) {
            throw Refusal.of(field, "reporting.refusal.negative");
        }
        if (number.compareTo(MOST) > 0) {
            throw Refusal.of(field, "reporting.refusal.absurd", MOST.longValue());
        }
        if (number.stripTrailingZeros().scale() > 0) {
            throw Refusal.of(field, "reporting.refusal.fractional");
        }
        return number.longValue();
    }
}
