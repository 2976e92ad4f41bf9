package vn.binhyen.indicators.spi;

import vn.binhyen.indicators.IndicatorKind;

import java.util.List;

/**
 * Indicators that come with the product. Entered in the dictionary at start-up where a code is new.
 */
public interface IndicatorSet {

    List<Definition> indicators();

    /**
     * An indicator as defined by the product.
     *
     * @param section what it belongs to in the dictionary, e.g. "Tuyên truyền"
     * @param unit what is counted, e.g. "buổi", "hộ"
     */
    record Definition(
            String code,
            String section,
            String name,
            String definition,
            String unit,
            IndicatorKind kind) {}
}
