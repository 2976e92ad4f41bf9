package vn.binhyen.platform;

import static java.lang.Boolean.TRUE;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import vn.binhyen.platform.spi.JobContext;
import vn.binhyen.platform.spi.JobHandler;
import vn.binhyen.shared.Refusal;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One run of one job: finds who does that kind of work, keeps its progress and how it ended. */
@Component
class JobRunner {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    private final JobStore store;
    private final ObjectProvider<JobHandler> handlers;
    private final TransactionTemplate apart;
    private final Clock clock;

    JobRunner(
            JobStore store,
            ObjectProvider<JobHandler> handlers,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.handlers = handlers;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    void run(UUID id) {
        boolean starts = store.start(id, clock.instant());
        if (!starts) {
            store.end(id, "cancelled", null, List.of(), clock.instant());
        }
        var job = store.find(id).orElseThrow();
        var context = new Context(id, job.parameters());
        if (!starts) {
            if (job.state().equals("cancelled")) {
                handler(job.kind()).stopped(context);
            }
            return;
        }
        try {
            handler(job.kind()).run(context);
            store.end(id, context.stopped ? "cancelled" : "done", null, List.of(), clock.instant());
        } catch (Refusal refusal) {
            var arguments = Arrays.stream(refusal.arguments()).map(String::valueOf).toList();
            store.end(id, "failed", refusal.key(), arguments, clock.instant());
        } catch (RuntimeException failure) {
            var reference = UUID.randomUUID().toString().substring(0, 8);
            log.error(
                    "job {} of kind {} failed, reference {}",
                    id,
                    job.kind(),
                    reference,
                    new WordlessTrace(failure));
            store.end(id, "failed", "platform.job.broken", List.of(reference), clock.instant());
        }
    }

    private JobHandler handler(String kind) {
        return handlers.orderedStream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does jobs of kind " + kind));
    }

    /** Writes each word of progress in a transaction of its own, so that it is seen at once. */
    private final class Context implements JobContext {

        private final UUID id;
        private final Map<String, String> parameters;
        private boolean stopped;

        Context(UUID id, Map<String, String> parameters) {
            this.id = id;
            this.parameters = parameters;
        }

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public Map<String, String> parameters() {
            return parameters;
        }

        @Override
        public void step(String code) {
            apart.executeWithoutResult(transaction -> store.step(id, code));
        }

        @Override
        public void progress(long done, long total) {
            apart.executeWithoutResult(transaction -> store.progress(id, done, total));
        }

        @Override
        public boolean cancelled() {
            // apart: the work's own connection may be in the middle of a COPY
            stopped = stopped || TRUE.equals(apart.execute(transaction -> store.cancelAsked(id)));
            return stopped;
        }

        @Override
        public void result(String name, String value) {
            apart.executeWithoutResult(transaction -> store.result(id, name, value));
        }
    }
}
