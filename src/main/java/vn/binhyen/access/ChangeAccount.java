package vn.binhyen.access;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

/** What an account is to be from now on; its login stays. */
public record ChangeAccount(
        String post, String role, @Nullable UnitId unit, @Nullable BodyId body) {}
