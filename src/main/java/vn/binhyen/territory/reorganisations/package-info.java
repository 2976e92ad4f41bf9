/**
 * Reorganisations of units: what a resolution merges, splits, renames, moves or ends from a day on,
 * planned against the register, applied as one fact, and taken back.
 */
@NullMarked
package vn.binhyen.territory.reorganisations;

import org.jspecify.annotations.NullMarked;
