package vn.binhyen.access;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An account as sign-in reads it.
 *
 * @param version changes with every change of the account, the password's among them
 */
record AccountRow(
        Officer officer,
        @Nullable String passwordHash,
        boolean active,
        long version,
        int failures,
        @Nullable OffsetDateTime lockedUntil) {

    static AccountRow of(ResultSet row) throws SQLException {
        return new AccountRow(
                officer(row),
                row.getString("password_hash"),
                row.getBoolean("active"),
                row.getLong("version"),
                row.getInt("failures"),
                row.getObject("locked_until", OffsetDateTime.class));
    }

    static Officer officer(ResultSet row) throws SQLException {
        var unit = row.getObject("unit_id", UUID.class);
        var body = row.getObject("body_id", UUID.class);
        return new Officer(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("post"),
                row.getString("role"),
                unit == null ? null : new UnitId(unit),
                body == null ? null : new BodyId(body));
    }

    boolean lockedAt(OffsetDateTime now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }
}
