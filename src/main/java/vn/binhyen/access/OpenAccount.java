package vn.binhyen.access;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

/** Asks for the account of a post in a unit or in a body. */
public record OpenAccount(
        String login, String post, String role, @Nullable UnitId unit, @Nullable BodyId body) {}
