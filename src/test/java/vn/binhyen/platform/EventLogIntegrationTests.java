package vn.binhyen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jmolecules.ddd.types.Identifier;
import org.jmolecules.event.types.DomainEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

@SpringBootTest
@AutoConfigureMockMvc
class EventLogIntegrationTests {

    @Autowired ApplicationEventPublisher events;
    @Autowired EventFeed feed;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvcTester mvc;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void anEventIsKeptWithTheChangeThatCausedIt() {
        var before = last();
        var id = new ThingId(UUID.randomUUID());

        publish(new ThingHappened(id, new Code("a"), LocalDate.of(2024, 8, 15), List.of(1, 2)));

        var logged = feed.after(before, 10);
        assertThat(logged)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.type()).isEqualTo("ThingHappened");
                    assertThat(it.data().toString())
                            .contains(
                                    "\"thing\":\"" + id.value() + "\"",
                                    "\"code\":\"a\"",
                                    "\"2024-08-15\"");
                });
    }

    @Test
    void aChangeThatIsTakenBackLeavesNoTrace() {
        var before = last();

        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    events.publishEvent(happened());
                    status.setRollbackOnly();
                });

        assertThat(feed.after(before, 10)).isEmpty();
    }

    /** Without the lock the second would be seen with the higher number, and the first missed. */
    @Test
    void nobodyOvertakesAnEventThatIsAboutToBeCommitted() throws Exception {
        long before = last();
        var logged = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var first = pool.submit(() -> publishAndHoldBeforeCommit(logged, goOn));
            assertThat(logged.await(30, TimeUnit.SECONDS)).isTrue();
            var second = pool.submit(() -> publish(happened("second")));
            await().until(() -> second.isDone() || someoneWaitsForTheLock());

            var seenMeanwhile = feed.after(before, 10);
            goOn.countDown();
            first.get();
            second.get();

            assertThat(seenMeanwhile).isEmpty();
            assertThat(feed.after(before, 10))
                    .extracting(it -> it.data().path("code").asString())
                    .containsExactly("first", "second");
        }
    }

    private void publishAndHoldBeforeCommit(CountDownLatch logged, CountDownLatch goOn) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    events.publishEvent(happened("first"));
                    TransactionSynchronizationManager.registerSynchronization(
                            new TransactionSynchronization() {
                                @Override
                                public void beforeCommit(boolean readOnly) {
                                    logged.countDown();
                                    try {
                                        assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
                                    } catch (InterruptedException e) {
                                        throw new IllegalStateException(e);
                                    }
                                }
                            });
                });
    }

    private boolean someoneWaitsForTheLock() {
        return jdbc.sql(
                        """
                        select exists (select 1 from pg_locks l join pg_database d on d.oid = l.database
                                        where l.locktype = 'advisory' and not l.granted
                                          and d.datname = current_database())
                        """)
                .query((rs, row) -> rs.getBoolean(1))
                .single();
    }

    @Test
    void aFollowerReadsPageByPage() {
        var before = last();
        IntStream.range(0, 3).forEach(i -> publish(happened()));

        var first = feed.after(before, 2);

        assertThat(
                        mvc.get()
                                .uri("/api/v1/events?after={after}&limit=2", before)
                                .with(OfficerSignIn.as("p", "PLANNER")))
                .hasStatusOk()
                .bodyJson()
                .satisfies(body -> {
                    body.assertThat().extractingPath("$.items").asArray().hasSize(2);
                    body.assertThat()
                            .extractingPath("$.next")
                            .isEqualTo(Long.toString(first.getLast().sequence()));
                });
    }

    private void publish(Object event) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(event));
    }

    private static ThingHappened happened() {
        return happened("b");
    }

    private static ThingHappened happened(String code) {
        return new ThingHappened(
                new ThingId(UUID.randomUUID()),
                new Code(code),
                LocalDate.of(2024, 8, 30),
                List.of());
    }

    private long last() {
        return jdbc.sql("select coalesce(max(sequence), 0) from platform.event_log")
                .query((rs, row) -> rs.getLong(1))
                .single();
    }

    record ThingId(UUID value) implements Identifier {}

    record Code(String value) {}

    record ThingHappened(ThingId thing, Code code, LocalDate on, List<Integer> numbers)
            implements DomainEvent {}
}
