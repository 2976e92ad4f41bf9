package vn.binhyen.reporting.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.reporting.totals.Counted;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What of a roll-up is asked for, as it stands in the URL.
 *
 * @param round id of a round, or {@code all} for the whole campaign
 * @param group only its members on the round's day, or null
 * @param open the figure whose reports are shown: {@code <unit>:<indicator>}
 */
record RollUpQuestion(
        @Nullable String round,
        @Nullable String by,
        @Nullable String section,
        @Nullable String counted,
        @Nullable UUID group,
        @Nullable String open) {

    private static final Pattern OPENED = Pattern.compile("([0-9a-f-]{36}):([\\w.-]{1,40})");

    boolean wholeCampaign() {
        return "all".equals(round);
    }

    /** The tier whose units are the lines. */
    public String level() {
        return by == null || by.isBlank() ? DistrictLines.TIER : by;
    }

    /** Where there are no districts, communes are the first lines below the province. */
    RollUpQuestion below(boolean districts) {
        return districts || by != null && !by.isBlank()
                ? this
                : new RollUpQuestion(round, "commune", section, counted, group, open);
    }

    Counted counts() {
        return Counted.ACCEPTED.code().equals(counted) ? Counted.ACCEPTED : Counted.HANDED_IN;
    }

    Optional<Opened> opened() {
        var matcher = OPENED.matcher(open == null ? "" : open);
        return matcher.matches()
                ? Optional.of(new Opened(UUID.fromString(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /** A figure that is opened into its reports. */
    record Opened(UUID unit, String indicator) {}
}
