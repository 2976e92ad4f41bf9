package vn.binhyen.organisation.activities;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.organisation.events.TrainingHeld;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/** A training class (Vietnamese: lớp tập huấn) for a force; how many were trained, never who. */
@Table(schema = "organisation", name = "training")
class TrainingClass extends AbstractAggregateRoot<TrainingClass>
        implements AggregateRoot<TrainingClass, TrainingId> {

    private final @Id TrainingId id;
    private final LocalDate heldOn;
    private final UnitId unitId;
    private final String force;
    private final int trained;
    private final String topics;
    private @Version @Nullable Long version;

    @PersistenceCreator
    private TrainingClass(
            TrainingId id,
            LocalDate heldOn,
            UnitId unitId,
            String force,
            int trained,
            String topics,
            @Nullable Long version) {
        this.id = id;
        this.heldOn = heldOn;
        this.unitId = unitId;
        this.force = force;
        this.trained = trained;
        this.topics = topics;
        this.version = version;
    }

    static TrainingClass hold(
            LocalDate heldOn, UnitId unit, String force, int trained, String topics) {
        var held =
                new TrainingClass(TrainingId.random(), heldOn, unit, force, trained, topics, null);
        held.registerEvent(new TrainingHeld(held.id.value(), unit, heldOn, force, trained));
        return held;
    }

    UnitId unit() {
        return unitId;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    String force() {
        return force;
    }

    int trained() {
        return trained;
    }

    String topics() {
        return topics;
    }

    @Nullable Long version() {
        return version;
    }

    @Override
    public TrainingId getId() {
        return id;
    }
}
