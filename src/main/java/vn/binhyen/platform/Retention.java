package vn.binhyen.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

/**
 * Forgets jobs that ended long ago and publications that every listener took in. What still waits
 * for somebody (a job under way, a publication given up) stays however old it is.
 */
@Component
class Retention {

    /** So many rows a statement, so that nobody waits for a large delete. */
    private static final int PIECE = 5_000;

    private final JdbcClient jdbc;
    private final RetentionProperties kept;
    private final Clock clock;

    Retention(JdbcClient jdbc, RetentionProperties kept, Clock clock) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.clock = clock;
    }

    void forget() {
        forget("platform.job", "ended_at", kept.jobs());
        forget("platform.event_publication_archive", "completion_date", kept.publications());
    }

    private void forget(String table, String since, Duration age) {
        var sql =
                "delete from %1$s where id in (select id from %1$s where %2$s < :end limit :piece)"
                        .formatted(table, since);
        var end = Timestamp.from(clock.instant().minus(age));
        int gone;
        do {
            gone = jdbc.sql(sql).param("end", end).param("piece", PIECE).update();
        } while (gone == PIECE);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RetentionProperties.class)
    static class Schedule {

        @Bean
        RecurringTask<Void> forgetWhatIsOver(Retention retention) {
            return Tasks.recurring("forget-what-is-over", FixedDelay.ofHours(6))
                    .execute((instance, context) -> retention.forget());
        }
    }
}
