package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.events.RoundId;

import java.util.Map;
import java.util.UUID;

/**
 * Keep these cells, notes and sections of a report; what is not named stays as it is.
 *
 * @param values numbers by indicator; null empties a cell
 * @param version the version the officer has seen, or null to merge with whatever is there
 */
public record KeepReport(
        RoundId round,
        UUID obliged,
        Map<String, ? extends @Nullable Object> values,
        Map<String, @Nullable String> notes,
        Map<String, @Nullable String> narrative,
        @Nullable Long version) {}
