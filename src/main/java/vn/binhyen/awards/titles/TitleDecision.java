package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/**
 * A decision on titles of one kind and year: its number, its day and who decided.
 *
 * @param standard code of the standard applied
 * @param authority the unit whose authority decided; null where an old paper did not say
 */
public record TitleDecision(
        TitleKind kind,
        int year,
        String standard,
        String number,
        LocalDate day,
        @Nullable UnitId authority) {}
