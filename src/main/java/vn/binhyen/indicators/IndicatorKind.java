package vn.binhyen.indicators;

/**
 * What a figure counts, and so what may be added.
 *
 * <p>Over units all three add up, since every report holds own work only. Over rounds only turns
 * do.
 */
public enum IndicatorKind {

    /** Counted each time (lượt): rounds are added. */
    TURNS,

    /**
     * Each subject once in the whole campaign (đếm một lần): the latest figure stands, never a sum.
     */
    DISTINCT,

    /** What there is on the cut-off day (hiện có): the last round stands. */
    STOCK
}
