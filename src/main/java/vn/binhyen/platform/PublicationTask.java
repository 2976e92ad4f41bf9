package vn.binhyen.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends failed and interrupted publications again, on one instance at a time. */
@Configuration(proxyBeanMethods = false)
class PublicationTask {

    @Bean
    RecurringTask<Void> resendFailedPublications(Publications publications) {
        return Tasks.recurring("resend-failed-publications", FixedDelay.ofSeconds(10))
                .execute((instance, context) -> {
                    publications.releaseInterrupted();
                    publications.resendDue();
                });
    }
}
