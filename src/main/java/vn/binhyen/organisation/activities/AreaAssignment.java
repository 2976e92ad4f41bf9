package vn.binhyen.organisation.activities;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/** A member body attends or urges a unit (Vietnamese: địa bàn được phân công). */
@Table(schema = "organisation", name = "area_assignment")
class AreaAssignment implements AggregateRoot<AreaAssignment, AssignmentId> {

    private final @Id AssignmentId id;
    private final BodyId bodyId;
    private final UnitId unitId;
    private final AreaDuty duty;
    private final LocalDate fromDay;
    private @Nullable LocalDate lastDay;
    private @Version @Nullable Long version;

    @PersistenceCreator
    private AreaAssignment(
            AssignmentId id,
            BodyId bodyId,
            UnitId unitId,
            AreaDuty duty,
            LocalDate fromDay,
            @Nullable LocalDate lastDay,
            @Nullable Long version) {
        this.id = id;
        this.bodyId = bodyId;
        this.unitId = unitId;
        this.duty = duty;
        this.fromDay = fromDay;
        this.lastDay = lastDay;
        this.version = version;
    }

    static AreaAssignment assign(BodyId body, UnitId unit, AreaDuty duty, LocalDate from) {
        return new AreaAssignment(AssignmentId.random(), body, unit, duty, from, null, null);
    }

    AreaAssignment end(LocalDate last) {
        if (last.isBefore(fromDay)) {
            throw Refusal.of("last", "organisation.refusal.ends-before-it-begins");
        }
        lastDay = last;
        return this;
    }

    UnitId unit() {
        return unitId;
    }

    @Override
    public AssignmentId getId() {
        return id;
    }
}
