package vn.binhyen.organisation;

import org.springframework.jdbc.core.RowMapper;

import vn.binhyen.organisation.events.InstitutionId;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.UUID;

/** How a row of {@code body}, with the figures of a day, becomes a view. */
final class BodyRows {

    /** Bodies {@code b} with their figures {@code s} of {@code :day}. */
    static final String FROM =
            """
            select b.*, s.members, s.households, s.equipment, s.allowance
              from organisation.body b
              left join organisation.body_strength s
                on s.body_id = b.id and s.from_day <= :day and s.until_day > :day
            """;

    /** Those that exist on {@code :day}. */
    static final String ON_DAY =
            " b.established_on <= :day and (b.ended_on is null or b.ended_on >= :day) ";

    static final RowMapper<BodyView> VIEW =
            (rs, row) -> {
                var into = rs.getObject("merged_into", UUID.class);
                var institution = rs.getObject("institution_id", UUID.class);
                return new BodyView(
                        new BodyId(rs.getObject("id", UUID.class)),
                        rs.getString("kind"),
                        rs.getString("code"),
                        rs.getString("name"),
                        rs.getString("type"),
                        new UnitId(rs.getObject("unit_id", UUID.class)),
                        rs.getString("tier"),
                        rs.getString("head"),
                        rs.getObject("full_time", Boolean.class),
                        institution == null ? null : new InstitutionId(institution),
                        rs.getObject("established_on", LocalDate.class),
                        rs.getObject("ended_on", LocalDate.class),
                        rs.getString("decision_number"),
                        rs.getObject("decision_date", LocalDate.class),
                        into == null ? null : new BodyId(into),
                        rs.getBoolean("proposed"),
                        rs.getObject("members", Integer.class),
                        rs.getObject("households", Integer.class),
                        rs.getObject("equipment", Integer.class),
                        rs.getObject("allowance", Long.class),
                        rs.getLong("version"));
            };

    private BodyRows() {}
}
