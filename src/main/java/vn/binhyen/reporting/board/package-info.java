/**
 * Who has reported and who has not: the board of a campaign, the rounds with their counts, the list
 * of what is owed, and what one unit or body owes itself.
 *
 * <p>Reads only. Start reading at {@link vn.binhyen.reporting.board.RoundBoard}.
 */
@NamedInterface("board")
@NullMarked
package vn.binhyen.reporting.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
