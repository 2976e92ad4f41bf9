package vn.binhyen.organisation.activities;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Inspections of units and what followed from them. */
@Service
@Transactional
public class InspectionBook {

    private final Inspections inspections;
    private final ActivityScope scope;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    InspectionBook(
            Inspections inspections, ActivityScope scope, AuditTrail audit, JdbcClient jdbc) {
        this.inspections = inspections;
        this.scope = scope;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** One inspection of several units, led by a member body. */
    public void hold(
            Collection<UnitId> units,
            BodyId lead,
            LocalDate heldOn,
            String conclusionNumber,
            @Nullable LocalDate conclusionDate,
            @Nullable LocalDate followUpBy) {
        scope.refuseFuture("heldOn", heldOn);
        var number = FreeText.of("conclusionNumber", conclusionNumber, 60).value();
        for (var unit : units) {
            scope.require(unit);
            var inspection =
                    inspections.save(
                            Inspection.hold(
                                    heldOn,
                                    unit,
                                    lead,
                                    number.isEmpty() ? null : number,
                                    conclusionDate,
                                    followUpBy));
            audit.record(
                    "inspection.held",
                    "inspection",
                    inspection.getId().value(),
                    Map.of("on", heldOn));
        }
    }

    /** What the conclusion asked for has been done. */
    public void followUp(UUID id, LocalDate on) {
        scope.refuseFuture("on", on);
        var inspection = inspections.findById(new InspectionId(id)).orElseThrow(NotFound::new);
        scope.require(inspection.unit());
        inspections.save(inspection.followUp(on));
        audit.record("inspection.followed-up", "inspection", id, Map.of("on", on));
    }

    /** Those of the unit and all below it, what is still to follow first. */
    @Transactional(readOnly = true)
    public List<Held> all(@Nullable UnitId unit) {
        return jdbc.sql(
                        """
                        select i.id, i.held_on, i.unit_id, b.name as lead, i.conclusion_number, i.conclusion_date,
                               i.follow_up_by, i.followed_up_on
                          from organisation.inspection i join organisation.body b on b.id = i.lead
                         where cast(:units as uuid[]) is null or i.unit_id = any(:units)
                         order by (i.follow_up_by is not null and i.followed_up_on is null) desc, i.held_on desc, i.id
                         limit 200
                        """)
                .param("units", scope.units(unit))
                .query((rs, row) ->
                        new Held(
                                rs.getObject("id", UUID.class),
                                rs.getObject("held_on", LocalDate.class),
                                new UnitId(rs.getObject("unit_id", UUID.class)),
                                rs.getString("lead"),
                                rs.getString("conclusion_number"),
                                rs.getObject("conclusion_date", LocalDate.class),
                                rs.getObject("follow_up_by", LocalDate.class),
                                rs.getObject("followed_up_on", LocalDate.class)))
                .list();
    }

    /**
     * An inspection.
     *
     * @param lead name of the body that led it
     */
    public record Held(
            UUID id,
            LocalDate heldOn,
            UnitId unit,
            String lead,
            @Nullable String conclusionNumber,
            @Nullable LocalDate conclusionDate,
            @Nullable LocalDate followUpBy,
            @Nullable LocalDate followedUpOn) {}
}
