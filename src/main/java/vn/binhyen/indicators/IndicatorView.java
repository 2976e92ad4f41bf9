package vn.binhyen.indicators;

/**
 * An indicator as one version of the dictionary has it.
 *
 * @param unit what is counted, e.g. "buổi", "hộ"
 */
public record IndicatorView(
        String code,
        int version,
        String name,
        String definition,
        String unit,
        IndicatorKind kind) {}
