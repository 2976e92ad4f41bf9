package vn.binhyen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.binhyen.platform.spi.JobContext;
import vn.binhyen.platform.spi.JobHandler;
import vn.binhyen.shared.Refusal;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

@SpringBootTest
@Import(JobsIntegrationTests.Work.class)
class JobsIntegrationTests {

    @Autowired Jobs jobs;
    @Autowired Work work;
    @Autowired JobStore store;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @Test
    void progressIsSeenWhileTheWorkGoesOnAndTheResultStays() {
        var id = jobs.submit("test.steps", Map.of("steps", "3"), "planner");

        await().until(() -> job(id).done() == 1);
        assertThat(job(id).state()).isEqualTo("running");
        assertThat(job(id).percent()).isEqualTo(33);

        work.goOn.countDown();

        await().until(() -> job(id).ended());
        assertThat(job(id).state()).isEqualTo("done");
        assertThat(job(id).result()).isEqualTo(Map.of("steps", "3"));
    }

    @Test
    void startsSoonAfterTheCommit() {
        var id = jobs.submit("test.nothing", Map.of(), "planner");

        await().atMost(Duration.ofSeconds(3)).until(() -> job(id).state().equals("done"));
    }

    @Test
    void aRefusalKeepsItsReason() {
        var id = jobs.submit("test.refused", Map.of(), "planner");

        await().until(() -> job(id).ended());
        assertThat(job(id).state()).isEqualTo("failed");
        assertThat(job(id).reasonKey()).isEqualTo("shared.refusal.negative-count");
        assertThat(job(id).reasonArguments()).containsExactly("-1");
    }

    @Test
    void anyOtherFailureKeepsAReferenceOnly() {
        var id = jobs.submit("test.broken", Map.of(), "planner");

        await().until(() -> job(id).ended());
        assertThat(job(id).reasonKey()).isEqualTo("platform.job.broken");
        assertThat(job(id).reasonArguments()).singleElement().asString().hasSize(8);
    }

    @Test
    void aRunningJobStopsWhenAsked() {
        var id = jobs.submit("test.endless", Map.of(), "planner");
        await().until(() -> job(id).state().equals("running"));

        jobs.cancel(id);

        await().until(() -> job(id).ended());
        assertThat(job(id).state()).isEqualTo("cancelled");
    }

    @Test
    void aRunWhoseInstanceDiedIsTakenAgain() {
        var id = UUID.randomUUID();
        store.insert(id, "test.nothing", Map.of(), "planner", clock.instant());
        store.start(id, clock.instant());
        jdbc.sql(
                        """
                        insert into platform.scheduled_tasks
                          (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                        values ('run-job', :id, now() - interval '1 hour', true, 'died', now() - interval '1 hour', 1)
                        """)
                .param("id", id.toString())
                .update();

        await().atMost(Duration.ofSeconds(90)).until(() -> job(id).state().equals("done"));
    }

    private JobView job(UUID id) {
        return jobs.find(id).orElseThrow();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Work {

        final CountDownLatch goOn = new CountDownLatch(1);

        private record Handler(String kind, java.util.function.Consumer<JobContext> work)
                implements JobHandler {

            @Override
            public void run(JobContext job) {
                work.accept(job);
            }
        }

        @Bean
        JobHandler steps() {
            return new Handler(
                    "test.steps",
                    job -> {
                        job.progress(1, 3);
                        waitForIt();
                        job.progress(3, 3);
                        job.result("steps", job.parameters().getOrDefault("steps", ""));
                    });
        }

        @Bean
        JobHandler nothing() {
            return new Handler("test.nothing", job -> {});
        }

        @Bean
        JobHandler refused() {
            return new Handler(
                    "test.refused",
                    job -> {
                        throw new Refusal("shared.refusal.negative-count", -1);
                    });
        }

        @Bean
        JobHandler broken() {
            return new Handler(
                    "test.broken",
                    job -> {
                        throw new IllegalStateException("secret");
                    });
        }

        @Bean
        JobHandler endless() {
            return new Handler(
                    "test.endless",
                    job -> {
                        while (!job.cancelled()) {
                            Thread.onSpinWait();
                        }
                    });
        }

        private void waitForIt() {
            try {
                assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
