package vn.binhyen.organisation.activities;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.organisation.BodyCatalogue;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Training classes of units. */
@Service
@Transactional
public class TrainingBook {

    private static final int SHOWN = 200;
    private static final int MOST = 100_000;

    private final TrainingClasses classes;
    private final BodyCatalogue catalogue;
    private final ActivityScope scope;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    TrainingBook(
            TrainingClasses classes,
            BodyCatalogue catalogue,
            ActivityScope scope,
            AuditTrail audit,
            JdbcClient jdbc) {
        this.classes = classes;
        this.catalogue = catalogue;
        this.scope = scope;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** A class has been held. */
    public UUID hold(
            UnitId unit, LocalDate heldOn, String force, @Nullable Integer trained, String topics) {
        scope.require(unit);
        scope.refuseFuture("heldOn", heldOn);
        if (!catalogue.snapshot().kinds().containsKey(force)) {
            throw Refusal.of("force", "organisation.refusal.missing-force");
        }
        if (trained == null || trained < 1 || trained > MOST) {
            throw Refusal.of("trained", "organisation.refusal.bad-trained", MOST);
        }
        var held =
                classes.save(
                        TrainingClass.hold(
                                heldOn,
                                unit,
                                force,
                                trained,
                                ActivityScope.text("topics", topics, 300)));
        audit.record(
                "training.held",
                "training",
                held.getId().value(),
                Map.of("on", heldOn, "trained", trained));
        return held.getId().value();
    }

    /** A class that was entered by mistake goes. */
    public void strike(UUID id) {
        var held = classes.findById(new TrainingId(id)).orElseThrow(NotFound::new);
        scope.require(held.unit());
        classes.delete(held);
        audit.record(
                "training.struck",
                "training",
                id,
                Map.of("on", held.heldOn(), "trained", held.trained()));
    }

    /** The latest classes of the unit and all below it; of all in scope where none is named. */
    @Transactional(readOnly = true)
    public List<Held> latest(@Nullable UnitId unit) {
        return jdbc.sql(
                        """
                        select id, held_on, unit_id, force, trained, topics from organisation.training
                         where cast(:units as uuid[]) is null or unit_id = any(:units)
                         order by held_on desc, id limit :shown
                        """)
                .param("units", scope.units(unit))
                .param("shown", SHOWN)
                .query((rs, row) ->
                        new Held(
                                rs.getObject("id", UUID.class),
                                rs.getObject("held_on", LocalDate.class),
                                new UnitId(rs.getObject("unit_id", UUID.class)),
                                rs.getString("force"),
                                rs.getInt("trained"),
                                rs.getString("topics")))
                .list();
    }

    /**
     * A class.
     *
     * @param force kind of body it was for
     */
    public record Held(
            UUID id, LocalDate heldOn, UnitId unit, String force, int trained, String topics) {}
}
