package vn.binhyen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jmolecules.event.types.DomainEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PublicationsIntegrationTests.Listening.class)
class PublicationsIntegrationTests {

    @Autowired Publications publications;
    @Autowired FailedEventPublications failed;
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;
    @Autowired Listener listener;
    @Autowired MockMvcTester mvc;

    @Test
    void whatFailsIsTriedAgainUntilItSucceedsAndThenArchived() {
        publish(new Tried(1, 2));
        await().until(() -> attempts("failed", 1) == 1);

        inAnHour().resendDue();
        await().until(() -> attempts("failed", 1) == 2);
        inAnHour().resendDue();

        await().until(() -> archived(1));
        assertThat(listener.calls(1)).isEqualTo(3);
    }

    @Test
    void whatKeepsFailingIsLeftToTheOperatorAfterFiveAttempts() {
        publish(new Tried(2, 1_000));
        for (int attempt = 1; attempt <= Publications.ATTEMPTS; attempt++) {
            var expected = attempt;
            await().until(() -> attempts("failed", 2) == expected);
            inAnHour().resendDue();
        }

        inAnHour().resendDue();

        assertThat(listener.calls(2)).isEqualTo(Publications.ATTEMPTS);
        assertThat(publications.unfinished(100))
                .filteredOn(PublicationView::givenUp)
                .anySatisfy(it -> {
                    assertThat(it.listener()).isEqualTo("test.listener.tried");
                    assertThat(it.event()).isEqualTo("Tried");
                });

        listener.recover();
        var page =
                mvc.post()
                        .uri("/admin/publications/resend")
                        .with(OfficerSignIn.as("a", "ADMINISTRATOR"))
                        .with(SecurityMockMvcRequestPostProcessors.csrf());
        assertThat(page).hasStatus3xxRedirection();

        await().until(() -> archived(2));
    }

    @Test
    void aFailureIsNotTriedAgainBeforeItsTime() {
        publish(new Tried(3, 1_000));
        await().until(() -> attempts("failed", 3) == 1);

        publications.resendDue();

        assertThat(attempts("failed", 3)).isEqualTo(1);
    }

    @Test
    void whatAKilledApplicationWasWorkingOnIsSentAgainAfterTheStart() {
        for (var status : List.of("PUBLISHED", "PROCESSING", "RESUBMITTED")) {
            int number = 10 + status.length();
            leftBehind(number, status, Duration.ofMinutes(2));

            var restarted = new Publications(jdbc, failed, clock);
            restarted.releaseInterrupted();
            restarted.resendDue();

            await().until(() -> archived(number));
            assertThat(listener.calls(number)).as(status).isEqualTo(2);
        }
    }

    @Test
    void whatWaitsItsTurnIsNotSentTwiceUnlessForLongerThanAnyQueue() {
        var now = new AtomicReference<>(clock.instant().minus(Duration.ofMinutes(90)));
        InstantSource source = now::get;
        var running = new Publications(jdbc, failed, source.withZone(clock.getZone()));
        now.set(clock.instant());

        publish(new Tried(30, 1));
        await().until(() -> attempts("failed", 30) == 1);

        // not committed, so that the task of the running application does not see it
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    age(30, "PROCESSING", Duration.ofMinutes(50));
                    running.releaseInterrupted();
                    assertThat(attempts("failed", 30)).isZero();

                    age(30, "PROCESSING", Duration.ofMinutes(70));
                    running.releaseInterrupted();
                    assertThat(attempts("failed", 30)).isEqualTo(1);
                    status.setRollbackOnly();
                });
    }

    /** Fails once, and then stands as if the application had been killed while it was at work. */
    private void leftBehind(int number, String status, Duration ago) {
        publish(new Tried(number, 1));
        await().until(() -> attempts("failed", number) == 1);
        age(number, status, ago);
    }

    private void age(int number, String status, Duration ago) {
        jdbc.sql(
                        """
                        update platform.event_publication
                           set status = :status, publication_date = :at, last_resubmission_date = null
                         where serialized_event like :event
                        """)
                .param("status", status)
                .param("at", Timestamp.from(clock.instant().minus(ago)))
                .param("event", "{\"number\":" + number + ",%")
                .update();
    }

    private Publications inAnHour() {
        return new Publications(jdbc, failed, Clock.offset(clock, Duration.ofHours(1)));
    }

    private void publish(Object event) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(event));
    }

    private int attempts(String status, int number) {
        return jdbc.sql(
                        """
                        select coalesce(max(completion_attempts), 0) from platform.event_publication
                         where lower(status) = :status and serialized_event like :event
                        """)
                .param("status", status)
                .param("event", "{\"number\":" + number + ",%")
                .query((rs, row) -> rs.getInt(1))
                .single();
    }

    private boolean archived(int number) {
        return jdbc.sql(
                                "select count(*) from platform.event_publication_archive where"
                                        + " serialized_event like :event")
                        .param("event", "{\"number\":" + number + ",%")
                        .query((rs, row) -> rs.getInt(1))
                        .single()
                == 1;
    }

    record Tried(int number, int failures) implements DomainEvent {}

    static class Listener {

        private static final int ALWAYS_ONCE = 10;

        private final AtomicBoolean fail = new AtomicBoolean(true);
        private final Map<Integer, AtomicInteger> calls = new ConcurrentHashMap<>();

        void recover() {
            fail.set(false);
        }

        int calls(int number) {
            return calls.getOrDefault(number, new AtomicInteger()).get();
        }

        @ApplicationModuleListener(id = "test.listener.tried")
        void on(Tried event) {
            var call =
                    calls.computeIfAbsent(event.number(), it -> new AtomicInteger())
                            .incrementAndGet();
            if ((fail.get() || event.number() >= ALWAYS_ONCE) && call <= event.failures()) {
                throw new IllegalStateException("not yet");
            }
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        Listener listener() {
            return new Listener();
        }
    }
}
