/**
 * The papers of a round: the consolidated report with its annexes, and the letters that urge those
 * who are late, in the layout of Decree 30/2020/NĐ-CP.
 *
 * <p>Say what {@code totals} and {@code board} say, and nothing of their own. Start reading at
 * {@link vn.binhyen.reporting.papers.ConsolidatedPapers}.
 */
@NamedInterface("papers")
@NullMarked
package vn.binhyen.reporting.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
