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

/**
 * An inspection of a unit (Vietnamese: kiểm tra): who led it, its conclusion, what is to follow.
 */
@Table(schema = "organisation", name = "inspection")
class Inspection implements AggregateRoot<Inspection, InspectionId> {

    private final @Id InspectionId id;
    private final LocalDate heldOn;
    private final UnitId unitId;
    private final BodyId lead;
    private final @Nullable String conclusionNumber;
    private final @Nullable LocalDate conclusionDate;
    private final @Nullable LocalDate followUpBy;
    private @Nullable LocalDate followedUpOn;
    private @Version @Nullable Long version;

    @PersistenceCreator
    private Inspection(
            InspectionId id,
            LocalDate heldOn,
            UnitId unitId,
            BodyId lead,
            @Nullable String conclusionNumber,
            @Nullable LocalDate conclusionDate,
            @Nullable LocalDate followUpBy,
            @Nullable LocalDate followedUpOn,
            @Nullable Long version) {
        this.id = id;
        this.heldOn = heldOn;
        this.unitId = unitId;
        this.lead = lead;
        this.conclusionNumber = conclusionNumber;
        this.conclusionDate = conclusionDate;
        this.followUpBy = followUpBy;
        this.followedUpOn = followedUpOn;
        this.version = version;
    }

    static Inspection hold(
            LocalDate heldOn,
            UnitId unit,
            BodyId lead,
            @Nullable String conclusionNumber,
            @Nullable LocalDate conclusionDate,
            @Nullable LocalDate followUpBy) {
        if (followUpBy != null && followUpBy.isBefore(heldOn)) {
            throw Refusal.of("followUpBy", "organisation.refusal.follow-up-before");
        }
        return new Inspection(
                InspectionId.random(),
                heldOn,
                unit,
                lead,
                conclusionNumber,
                conclusionDate,
                followUpBy,
                null,
                null);
    }

    Inspection followUp(LocalDate day) {
        if (day.isBefore(heldOn)) {
            throw Refusal.of("on", "organisation.refusal.follow-up-before");
        }
        followedUpOn = day;
        return this;
    }

    UnitId unit() {
        return unitId;
    }

    @Override
    public InspectionId getId() {
        return id;
    }
}
