package vn.binhyen.access;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

import java.util.UUID;

/**
 * An account as administrators see it.
 *
 * @param scope id of the unit or body, null for an administrator without one
 * @param place the scope as forms carry it, {@code unit:…} or {@code body:…}
 * @param state {@code active}, {@code awaited} (link not used yet), {@code locked} or {@code
 *     closed}
 */
public record AccountView(
        UUID id,
        String login,
        String post,
        String role,
        @Nullable UUID scope,
        @Nullable String place,
        String state) {

    public boolean closed() {
        return state.equals("closed");
    }

    @Nullable UnitId unit() {
        return place != null && place.startsWith("unit:") && scope != null
                ? new UnitId(scope)
                : null;
    }
}
