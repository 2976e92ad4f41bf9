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
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    /** One commits late on purpose while others overtake it; who follows must still see it. */
    @Test
    void aFollowerMissesNothingHoweverCommitsOvertakeEachOther() throws Exception {
        long before = last();
        var writers = 40;
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var running =
                    IntStream.range(0, writers)
                            .<Future<?>>mapToObj(i ->
                                    pool.submit(() -> {
                                        start.await();
                                        publish(happened());
                                        return null;
                                    }))
                            .toList();
            var seen = new java.util.ArrayList<Long>();
            start.countDown();
            await().until(() -> {
                var after = seen.isEmpty() ? before : seen.getLast();
                feed.after(after, 3).forEach(it -> seen.add(it.sequence()));
                return seen.size() >= writers;
            });
            for (var writer : running) {
                writer.get();
            }
            assertThat(seen).hasSize(writers).isSorted().doesNotHaveDuplicates();
        }
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
        return new ThingHappened(
                new ThingId(UUID.randomUUID()),
                new Code("b"),
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
