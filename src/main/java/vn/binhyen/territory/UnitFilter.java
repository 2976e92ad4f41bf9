package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

/**
 * Which units a list is to show; null where all do.
 *
 * @param tier those of that tier
 * @param parent those directly below that unit
 * @param words those whose name holds the words, accents and case aside, whose initials end with
 *     them ("xnt" or "nt": Xã Nga Thủy), or whose code they are
 */
public record UnitFilter(@Nullable String tier, @Nullable UnitId parent, @Nullable String words) {

    public static final UnitFilter ALL = new UnitFilter(null, null, null);
}
