package vn.binhyen.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.binhyen.platform.events.DayHasPassed;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Announces each day that is over, once, whatever the number of instances and however long none
 * ran.
 *
 * <p>The row of a day and its event are one transaction: a day is announced if and only if it
 * stands in the table. Where nothing stands yet, counting begins with yesterday, unannounced.
 */
@Component
class PassedDays {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PassedDays(
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Announces what is over and was not announced, in order of days. */
    void catchUp() {
        var yesterday = LocalDate.now(clock).minusDays(1);
        var last = last();
        if (last == null) {
            insert(yesterday);
            return;
        }
        for (var day = last.plusDays(1); !day.isAfter(yesterday); day = day.plusDays(1)) {
            var passed = day;
            transaction.executeWithoutResult(status -> {
                if (insert(passed)) {
                    events.publishEvent(new DayHasPassed(passed));
                }
            });
        }
    }

    private @Nullable LocalDate last() {
        return jdbc.sql("select day from platform.passed_day order by day desc limit 1")
                .query((rs, row) -> rs.getObject(1, LocalDate.class))
                .optional()
                .orElse(null);
    }

    private boolean insert(LocalDate day) {
        return jdbc.sql(
                                """
                                insert into platform.passed_day (day, announced_at) values (:day, :at)
                                on conflict (day) do nothing
                                """)
                        .param("day", day)
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> announcePassedDays(PassedDays days) {
            return Tasks.recurring("announce-passed-days", FixedDelay.ofMinutes(1))
                    .execute((instance, context) -> days.catchUp());
        }
    }
}
