package vn.binhyen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;

import vn.binhyen.platform.events.DayHasPassed;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

@SpringBootTest
@AutoConfigureMockMvc
@RecordApplicationEvents
class PassedDaysIntegrationTests {

    @Autowired ApplicationEvents published;
    @Autowired ApplicationEventPublisher events;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    @Autowired PassedDays days;
    @Autowired Clock clock;

    @Test
    void daysOnWhichNothingRanFollowInOrderAndOnlyOnce() {
        days.catchUp();
        var last = last();
        var later = Clock.offset(clock, Duration.ofDays(3));

        on(later).catchUp();

        assertThat(announced())
                .containsExactly(last.plusDays(1), last.plusDays(2), last.plusDays(3));

        on(later).catchUp();
        days.catchUp();

        assertThat(announced()).hasSize(3);
        assertThat(last()).isEqualTo(LocalDate.now(later).minusDays(1));
    }

    private java.util.List<LocalDate> announced() {
        return published.stream(DayHasPassed.class).map(DayHasPassed::day).toList();
    }

    private PassedDays on(Clock clock) {
        return new PassedDays(jdbc, events, transactions, clock);
    }

    private LocalDate last() {
        return jdbc.sql("select max(day) from platform.passed_day")
                .query((rs, row) -> rs.getObject(1, LocalDate.class))
                .single();
    }
}
