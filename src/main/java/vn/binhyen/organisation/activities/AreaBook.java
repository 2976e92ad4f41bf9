package vn.binhyen.organisation.activities;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which member body attends or urges which area. */
@Service
@Transactional
public class AreaBook {

    private final AreaAssignments assignments;
    private final ActivityScope scope;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    AreaBook(AreaAssignments assignments, ActivityScope scope, AuditTrail audit, JdbcClient jdbc) {
        this.assignments = assignments;
        this.scope = scope;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** A member body takes an area over from that day on. */
    public void assign(BodyId body, UnitId unit, AreaDuty duty, LocalDate from) {
        scope.require(unit);
        var assigned = assignments.save(AreaAssignment.assign(body, unit, duty, from));
        audit.record(
                "area.assigned",
                "area",
                assigned.getId().value(),
                Map.of("body", body, "unit", unit, "duty", duty));
    }

    /** Its last day. */
    public void end(UUID id, LocalDate last) {
        var assigned = assignments.findById(new AssignmentId(id)).orElseThrow(NotFound::new);
        scope.require(assigned.unit());
        assignments.save(assigned.end(last));
        audit.record("area.ended", "area", id, Map.of("last", last));
    }

    /** Those of today in the unit and all below it, by body. */
    @Transactional(readOnly = true)
    public List<Assigned> today(@Nullable UnitId unit) {
        return jdbc.sql(
                        """
                        select a.id, a.body_id, b.name as body, a.unit_id, a.duty, a.from_day
                          from organisation.area_assignment a join organisation.body b on b.id = a.body_id
                         where (cast(:units as uuid[]) is null or a.unit_id = any(:units))
                           and a.from_day <= :today and (a.last_day is null or a.last_day >= :today)
                         order by b.name collate "vi-VN-x-icu", a.from_day, a.id
                        """)
                .param("units", scope.units(unit))
                .param("today", scope.today())
                .query((rs, row) ->
                        new Assigned(
                                rs.getObject("id", UUID.class),
                                new BodyId(rs.getObject("body_id", UUID.class)),
                                rs.getString("body"),
                                new UnitId(rs.getObject("unit_id", UUID.class)),
                                AreaDuty.valueOf(rs.getString("duty")),
                                rs.getObject("from_day", LocalDate.class)))
                .list();
    }

    /** An area and who has it. */
    public record Assigned(
            UUID id, BodyId body, String name, UnitId unit, AreaDuty duty, LocalDate from) {}
}
