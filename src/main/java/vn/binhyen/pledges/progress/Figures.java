package vn.binhyen.pledges.progress;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Refusal;

/** What the figures of one line must keep to. */
public final class Figures {

    /** A check of fewer than so many would speak of somebody known. */
    public static final int FEWEST_CHECKED_OF = 5;

    private Figures() {}

    /** The first thing wrong with them; null where nothing is. */
    public static @Nullable Refusal fault(
            int registered,
            @Nullable Integer checked,
            @Nullable Integer kept,
            @Nullable Long base) {
        if (base != null && registered > base) {
            return Refusal.of("registered", "pledges.refusal.more-than-base", registered, base);
        }
        if (checked != null && checked > registered) {
            return Refusal.of(
                    "checked", "pledges.refusal.more-checked-than-registered", checked, registered);
        }
        if (kept != null && checked == null) {
            return kept > registered
                    ? Refusal.of(
                            "kept", "pledges.refusal.more-kept-than-registered", kept, registered)
                    : Refusal.of("checked", "pledges.refusal.kept-unchecked");
        }
        if (kept != null && checked != null && kept > checked) {
            return Refusal.of("kept", "pledges.refusal.more-kept-than-checked", kept, checked);
        }
        if (checked != null && kept == null) {
            return Refusal.of("kept", "pledges.refusal.checked-without-kept");
        }
        if (checked != null && (base == null ? registered : base) < FEWEST_CHECKED_OF) {
            return Refusal.of("checked", "pledges.refusal.base-too-small", FEWEST_CHECKED_OF);
        }
        return null;
    }
}
