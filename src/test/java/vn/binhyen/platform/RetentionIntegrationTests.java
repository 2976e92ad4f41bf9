package vn.binhyen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

@SpringBootTest
class RetentionIntegrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;
    @Autowired Retention retention;

    @BeforeEach
    void empty() {
        jdbc.sql("delete from platform.job").update();
        jdbc.sql("delete from platform.event_publication_archive").update();
        jdbc.sql("delete from platform.event_publication").update();
    }

    @Test
    void jobsStayForFourHundredDaysAfterTheirEnd() {
        job("forgotten", "401 days");
        job("kept", "399 days");

        retention.forget();

        assertThat(kinds()).containsExactly("kept");
    }

    @Test
    void workThatHasNotEndedStaysHoweverOldItIs() {
        job("still-waiting", null);

        retention.forget();

        assertThat(kinds()).containsExactly("still-waiting");
    }

    @Test
    void publicationsTakenInStayForThirtyDays() {
        publication("event_publication_archive", "forgotten", "31 days");
        publication("event_publication_archive", "kept", "29 days");
        publication("event_publication", "given-up", null);

        retention.forget();

        assertThat(listeners("event_publication_archive")).containsExactly("kept");
        assertThat(listeners("event_publication")).containsExactly("given-up");
    }

    @Test
    void moreThanOnePieceIsForgottenAtOnce() {
        jdbc.sql(
                        """
                        insert into platform.job (id, kind, state, owner, parameters, submitted_at, ended_at)
                        select gen_random_uuid(), 'forgotten', 'done', 'planner', '{}', at, at
                          from generate_series(1, 12000), (select now() - interval '2 years' as at) long_ago
                        """)
                .update();

        retention.forget();

        assertThat(kinds()).isEmpty();
    }

    @Test
    void theEventLogIsNeverForgotten() {
        long before = logged();
        jdbc.sql(
                        """
                        insert into platform.event_log (type, at, data)
                        values ('Ancient', now() - interval '30 years', '{}')
                        """)
                .update();

        retention.forget();

        assertThat(logged()).isEqualTo(before + 1);
    }

    @Test
    void theSchedulerKnowsTheTask() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(
                                        jdbc.sql("select task_name from platform.scheduled_tasks")
                                                .query((rs, row) -> rs.getString(1))
                                                .list())
                                .contains("forget-what-is-over"));
    }

    private void job(String kind, @Nullable String ended) {
        jdbc.sql(
                        """
                        insert into platform.job (id, kind, state, owner, parameters, submitted_at, ended_at)
                        values (gen_random_uuid(), :kind, :state, 'planner', '{}', now() - interval '3 years',
                                now() - cast(:ended as interval))
                        """)
                .param("kind", kind)
                .param("state", ended == null ? "running" : "done")
                .param("ended", ended)
                .update();
    }

    private void publication(String table, String listener, @Nullable String completed) {
        jdbc.sql(
                        """
                        insert into platform.%s (id, listener_id, event_type, serialized_event, publication_date,
                                                 completion_date, status, completion_attempts)
                        values (gen_random_uuid(), :listener, 'Gone', '{}', now() - interval '1 year',
                                now() - cast(:completed as interval), :status, 9)
                        """
                                .formatted(table))
                .param("listener", listener)
                .param("completed", completed)
                .param("status", completed == null ? "FAILED" : "COMPLETED")
                .update();
    }

    private List<String> kinds() {
        return jdbc.sql("select kind from platform.job").query((rs, row) -> rs.getString(1)).list();
    }

    private List<String> listeners(String table) {
        return jdbc.sql("select listener_id from platform." + table)
                .query((rs, row) -> rs.getString(1))
                .list();
    }

    private long logged() {
        return jdbc.sql("select count(*) from platform.event_log")
                .query((rs, row) -> rs.getLong(1))
                .single();
    }
}
