package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

import vn.binhyen.shared.UnitId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** How a row of {@code unit_version} becomes a view. */
final class UnitRows {

    /** The columns the mapper reads, of a version called {@code v}. */
    static final String COLUMNS =
            "v.unit_id, v.code, v.name, v.short_name, v.type, v.tier, v.parent_id,"
                    + " lower(v.valid) as valid_from, upper(v.valid) as valid_to";

    static final RowMapper<UnitView> VIEW = (rs, row) -> view(rs);

    private UnitRows() {}

    static UnitView view(ResultSet rs) throws SQLException {
        return new UnitView(
                new UnitId(rs.getObject("unit_id", UUID.class)),
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("short_name"),
                rs.getString("type"),
                rs.getString("tier"),
                unitId(rs, "parent_id"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class));
    }

    static @Nullable UnitId unitId(ResultSet rs, String column) throws SQLException {
        var id = rs.getObject(column, UUID.class);
        return id == null ? null : new UnitId(id);
    }

    static UUID[] uuids(java.util.Collection<UnitId> ids) {
        return ids.stream().map(UnitId::value).distinct().toArray(UUID[]::new);
    }
}
