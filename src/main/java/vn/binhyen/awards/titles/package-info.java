/**
 * What was decided about the yearly title of each residential area, commune, agency, enterprise and
 * school, and for how many years running it is held.
 *
 * <p>A decision is never changed. A correction or a revocation is a decision of its own, which
 * counts from its day; asked as of a day before, all reads as it did. Whoever decides writes
 * through {@link vn.binhyen.awards.titles.TitleBook}; how streaks are counted, also across
 * reorganisations, stands in {@link vn.binhyen.awards.titles.Streaks}.
 */
@NullMarked
package vn.binhyen.awards.titles;

import org.jspecify.annotations.NullMarked;
