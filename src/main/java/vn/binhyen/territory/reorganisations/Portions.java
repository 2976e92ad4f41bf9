package vn.binhyen.territory.reorganisations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How much of a unit goes somewhere, as officers write it: 0.35, 0,35 or 35 %. */
final class Portions {

    private static final int DECIMALS = 8;

    private Portions() {}

    /** Empty where it is no number between 0 and 1. */
    static Optional<BigDecimal> read(String written) {
        var text = written.replace(',', '.').replace(" ", "").replace("\u00a0", "");
        var percent = text.endsWith("%");
        var digits = percent ? text.substring(0, text.length() - 1) : text;
        if (!digits.matches("\\d{1,3}(\\.\\d{1,10})?")) {
            return Optional.empty();
        }
        var number = percent ? new BigDecimal(digits).movePointLeft(2) : new BigDecimal(digits);
        var portion = number.setScale(DECIMALS, RoundingMode.HALF_UP);
        return Optional.of(portion)
                .filter(it -> it.signum() > 0 && it.compareTo(BigDecimal.ONE) < 0);
    }
}
