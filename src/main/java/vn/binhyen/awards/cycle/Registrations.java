package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.Refusal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Opens the files of those who take part, whoever registers them, and closes them again. */
@Component
class Registrations {

    private final ResultBook results;
    private final StepBook steps;
    private final Withdrawals withdrawals;
    private final JdbcClient jdbc;

    Registrations(ResultBook results, StepBook steps, Withdrawals withdrawals, JdbcClient jdbc) {
        this.results = results;
        this.steps = steps;
        this.withdrawals = withdrawals;
        this.jdbc = jdbc;
    }

    /**
     * Opens a file for each of the objects; those that have one keep it.
     *
     * @param link by which an institution registers itself; null where somebody else does
     * @return those that had none
     */
    Set<UUID> add(
            Cycle cycle, Collection<ObjectPlace> places, LocalDate today, @Nullable UUID link) {
        Refusal.ifAny(
                places.stream()
                        .filter(it -> it.excluded() != null)
                        .map(it -> excluded(cycle, it))
                        .toList());
        var added = new HashMap<UUID, UUID>();
        jdbc.sql(
                        """
                        insert into awards.dossier (id, cycle, object, stage, registered_on, registered_link, version)
                        select gen_random_uuid(), :cycle, o, 'REGISTERED', :on, cast(:link as uuid), 0
                          from unnest(:objects) o
                        on conflict (cycle, object) do nothing returning id, object
                        """)
                .param("cycle", cycle.id().value())
                .param("on", today)
                .param("link", link)
                .param("objects", places.stream().map(ObjectPlace::id).toArray(UUID[]::new))
                .query(rs -> {
                    added.put(rs.getObject("object", UUID.class), rs.getObject("id", UUID.class));
                });
        steps.reached(added.values(), Stage.REGISTERED);
        withdrawals.forget(cycle.id(), added.keySet());
        results.registered(cycle, added.keySet());
        return Set.copyOf(added.keySet());
    }

    static Refusal excluded(Cycle cycle, ObjectPlace place) {
        var exclusion = place.excluded();
        return Refusal.of(
                "o-" + place.id(),
                "recognition.refusal.excluded."
                        + (exclusion == null ? "" : exclusion.trait().name()),
                place.name(),
                exclusion == null ? "" : exclusion.article(),
                cycle.standard().articlesOf());
    }

    /**
     * Closes the files of those among the objects that have got no further than registered. What an
     * institution registered itself is not among them: see {@link #withdraw}.
     */
    void takeBack(Cycle cycle, Collection<UUID> objects) {
        if (objects.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        delete from awards.dossier
                         where cycle = :cycle and object = any(:objects) and stage = 'REGISTERED'
                           and registered_link is null
                        """)
                .param("cycle", cycle.id().value())
                .param("objects", objects.toArray(UUID[]::new))
                .update();
        results.takenBack(cycle, objects);
    }

    /** Closes one file that has got no further than registered, and keeps why. */
    void withdraw(Cycle cycle, UUID object, Withdrawal withdrawal, UUID account) {
        int closed =
                jdbc.sql(
                                """
                                delete from awards.dossier
                                 where cycle = :cycle and object = :object and stage = 'REGISTERED'
                                """)
                        .param("cycle", cycle.id().value())
                        .param("object", object)
                        .update();
        Refusal.unless(closed == 1, "recognition.refusal.worked-at");
        results.takenBack(cycle, List.of(object));
        withdrawals.keep(cycle.id(), object, withdrawal, account);
    }
}
