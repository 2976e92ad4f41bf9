package vn.binhyen.demo;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import vn.binhyen.platform.events.DayHasPassed;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Lets things happen on days that are over, one after the other, each heard by all listeners. */
@Component
@Profile("demo")
class History {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(5);

    private final DemoClock clock;
    private final TransactionOperations transaction;
    private final EventPublicationRegistry publications;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    History(
            DemoClock clock,
            TransactionOperations transaction,
            EventPublicationRegistry publications,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.clock = clock;
        this.transaction = transaction;
        this.publications = publications;
        this.events = events;
        this.jdbc = jdbc;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What is done there is one transaction; afterwards everybody has heard of it. */
    void at(LocalDate day, LocalTime time, Runnable deed) {
        clock.setTo(day.atTime(time));
        transaction.executeWithoutResult(status -> deed.run());
        settle();
    }

    /** Within a deed: it is later now. */
    void later(LocalDate day, LocalTime time) {
        clock.setTo(day.atTime(time));
    }

    /** The day before is over, which opens rounds and reminds. */
    void begins(LocalDate day) {
        at(day, LocalTime.of(0, 5), () -> events.publishEvent(new DayHasPassed(day.minusDays(1))));
    }

    void backToNow() {
        settle();
        clock.setToNow();
    }

    /**
     * The scheduler counts days from its first look at the clock, which must therefore come before
     * the clock is set back.
     */
    void awaitFirstLookAtClock() {
        await(
                "the scheduler's first look at the clock",
                () ->
                        jdbc.sql("select exists (select from platform.passed_day)")
                                .query((row, number) -> row.getBoolean(1))
                                .single());
    }

    private void settle() {
        await(
                "the listeners of what was announced",
                () -> publications.findIncompletePublications().isEmpty());
    }

    /** Waits for it, but not for ever: what does not come is a fault and is said. */
    void await(String what, BooleanSupplier there) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
