package vn.binhyen.platform;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.UUID;

/**
 * The scheduler's side of a job: one task instance per job, its id the job's.
 *
 * <p>An instance that dies stops its heartbeat and another takes the job again; what the work
 * itself throws is kept at the job and never repeated.
 */
@Configuration(proxyBeanMethods = false)
class JobTask {

    static final TaskDescriptor<Void> RUN = TaskDescriptor.of("run-job");

    @Bean
    OneTimeTask<Void> runJob(JobRunner runner) {
        return Tasks.oneTime(RUN)
                .execute((instance, context) -> runner.run(UUID.fromString(instance.getId())));
    }
}
