package vn.binhyen.awards.cycle;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * Registrations that were taken back with a reason, until the object registers again. Unticking a
 * line that an officer had ticked leaves none.
 */
@Component
class Withdrawals {

    private final JdbcClient jdbc;

    Withdrawals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(CycleId cycle, UUID object, Withdrawal withdrawal, UUID account) {
        jdbc.sql(
                        """
                        insert into awards.withdrawal (cycle, object, withdrawn_on, account, reason)
                        values (:cycle, :object, :on, :account, :reason)
                        on conflict (cycle, object) do update
                           set withdrawn_on = excluded.withdrawn_on, account = excluded.account, reason = excluded.reason
                        """)
                .param("cycle", cycle.value())
                .param("object", object)
                .param("on", withdrawal.on())
                .param("account", account)
                .param("reason", withdrawal.reason())
                .update();
    }

    Optional<Withdrawal> find(CycleId cycle, UUID object) {
        return jdbc.sql(
                        """
                        select withdrawn_on, reason from awards.withdrawal where cycle = :cycle and object = :object
                        """)
                .param("cycle", cycle.value())
                .param("object", object)
                .query((rs, row) ->
                        new Withdrawal(
                                rs.getObject("withdrawn_on", LocalDate.class),
                                rs.getString("reason")))
                .optional();
    }

    void forget(CycleId cycle, Collection<UUID> objects) {
        jdbc.sql("delete from awards.withdrawal where cycle = :cycle and object = any(:objects)")
                .param("cycle", cycle.value())
                .param("objects", objects.toArray(UUID[]::new))
                .update();
    }
}
