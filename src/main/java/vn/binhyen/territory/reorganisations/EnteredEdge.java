package vn.binhyen.territory.reorganisations;

import org.jspecify.annotations.Nullable;

import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.events.Share;

import java.math.BigDecimal;

/**
 * One edge of succession as a file, a program or the wizard enters it; empty where nothing is said.
 *
 * @param line the line it is known by in messages
 * @param oldCode the code of the day before
 * @param oldName a name to compare with, never looked up by
 * @param newCode the code of the day
 * @param newParentCode the unit above on the day; empty for the one that follows from the register
 * @param portion how much of the unit goes, between 0 and 1, where somebody has said so
 * @param portionSource who says so
 */
public record EnteredEdge(
        int line,
        String tier,
        String oldCode,
        String oldName,
        String newCode,
        String newName,
        String newType,
        String newParentCode,
        Relation relation,
        Share share,
        @Nullable BigDecimal portion,
        String portionSource,
        String clause) {

    /** The code it has afterwards: silent rows keep the old one. */
    String codeAfter() {
        return newCode.isEmpty() ? oldCode : newCode;
    }
}
