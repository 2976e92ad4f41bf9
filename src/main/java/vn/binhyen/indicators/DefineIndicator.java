package vn.binhyen.indicators;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.VietnameseText;

import java.time.LocalDate;

/**
 * Asks for a new indicator, or for a new version of one the dictionary has.
 *
 * @param validFrom the first day of the definition; today where it is left out
 */
public record DefineIndicator(
        String code,
        String section,
        String name,
        String definition,
        String unit,
        IndicatorKind kind,
        @Nullable LocalDate validFrom) {

    public DefineIndicator {
        code = VietnameseText.nfc(code);
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,19}")) {
            throw Refusal.of("code", "indicators.refusal.code");
        }
    }
}
