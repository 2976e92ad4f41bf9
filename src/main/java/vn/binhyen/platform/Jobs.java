package vn.binhyen.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SystemClock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Long work that goes on without its page: submit it, watch it, stop it.
 *
 * <p>Any instance runs it, one run at a time; a run whose instance died is taken again. What a kind
 * of work does is said by its {@link vn.binhyen.platform.spi.JobHandler}.
 */
@Component
public class Jobs {

    private final JobStore store;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    Jobs(JobStore store, ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.store = store;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Queues work of a kind; it starts right after the surrounding transaction is committed.
     *
     * @param parameters numbers, ids and codes for the handler; never text
     * @param owner sign-in name of who waits for it
     */
    @Transactional
    public UUID submit(String kind, Map<String, String> parameters, String owner) {
        var id = UUID.randomUUID();
        store.insert(id, kind, parameters, owner, clock.instant());
        scheduler
                .getObject()
                .schedule(JobTask.RUN.instance(id.toString()).scheduledTo(new SystemClock().now()));
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        scheduler.getObject().triggerCheckForDueExecutions();
                    }
                });
        return id;
    }

    public Optional<JobView> find(UUID id) {
        return store.find(id);
    }

    /** The newest work of an owner, or of everybody. */
    public List<JobView> newest(Optional<String> owner, int limit) {
        return store.newest(owner, limit);
    }

    /** Stops work: at once while it is queued, else as soon as its handler looks. */
    @Transactional
    public void cancel(UUID id) {
        store.cancel(id, clock.instant());
    }
}
