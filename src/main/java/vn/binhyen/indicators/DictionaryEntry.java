package vn.binhyen.indicators;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A version of an indicator as the dictionary's own pages show it.
 *
 * @param validFrom null for what came with the product: without beginning
 */
public record DictionaryEntry(String section, IndicatorView view, @Nullable LocalDate validFrom) {

    /** 2.9 before 2.10. */
    static final Comparator<DictionaryEntry> BY_CODE =
            Comparator.comparing((DictionaryEntry it) -> padded(it.view().code()));

    private static String padded(String code) {
        var key = new StringBuilder();
        for (var part : code.split("\\.", -1)) {
            key.append("0".repeat(Math.max(0, 8 - part.length()))).append(part).append('.');
        }
        return key.toString();
    }
}
